"""How long the browser takes to rank 63 rows anew by other weights: the script, and the layout of what it changed."""

from playwright.sync_api import Browser

from benchmarks.pages import server
from benchmarks.phone import SLOWDOWN, chromium

PAGE = "/thu-trong-so/2023/"
#: What a screen of 60 pictures a second has for one of them.
FRAME = 1000 / 60
#: The script runs between two calls of this one in the same frame; reading a height makes the browser lay out.
MEASURE = """
async () => {
  const field = document.querySelector("#w-infrastructure"), taken = [];
  for (let turn = 0; turn < 41; turn++) {
    let start;
    requestAnimationFrame(() => (start = performance.now()));
    field.value = (turn * 97) % 1000;
    field.dispatchEvent(new Event("input"));
    taken.push(await new Promise((done) => requestAnimationFrame(() => {
      const script = performance.now() - start;
      document.body.offsetHeight;
      done([script, performance.now() - start - script]);
    })));
    await new Promise((done) => setTimeout(done, 20));
  }
  return taken;
}
"""


def measure() -> None:
    """Print median milliseconds on a desk and on a phone."""
    with server({}) as port, chromium() as browser:
        print(f"\nother weights {PAGE}: 63 rows ranked anew, median of 41; a frame has {FRAME:.1f} ms")
        print(f"{'':>10}{'script ms':>11}{'layout ms':>11}")
        for name, width, slower in (("desk", 1280, 1), ("phone", 390, SLOWDOWN)):
            script, layout = medians(browser, f"http://127.0.0.1:{port}{PAGE}", width, slower)
            print(f"{name:>10}{script:>11.1f}{layout:>11.1f}")


def medians(browser: Browser, address: str, width: int, slower: int) -> tuple[float, float]:
    """Of the change whose time in all is in the middle: script and layout."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address)
    taken = sorted(page.evaluate(MEASURE), key=sum)
    page.close()
    script, layout = taken[len(taken) // 2]
    return script, layout
