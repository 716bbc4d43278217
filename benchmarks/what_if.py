"""How long the browser takes to rank 63 rows anew by other weights: the script, and the layout of what it changed."""

from playwright.sync_api import Browser

from benchmarks.pages import server
from benchmarks.phone import SLOWDOWN, chromium

PAGE = "/thu-trong-so/2023/"
#: What a screen of 60 pictures a second has for one of them.
FRAME = 1000 / 60
#: Weights from turn to turn: as a slider takes one step after another, and anywhere at all.
STEPS = {"one step": "100 + turn * 10", "a jump": "(turn * 97) % 1000"}
#: The script runs between two calls of this one in the same frame; reading a height makes the browser lay out.
MEASURE = """
async () => {
  const field = document.querySelector("#w-infrastructure"), taken = [];
  for (let turn = 0; turn < 41; turn++) {
    let start;
    requestAnimationFrame(() => (start = performance.now()));
    field.value = WEIGHT;
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
        print(f"{'':>20}{'script ms':>11}{'layout ms':>11}")
        for name, width, slower in (("desk", 1280, 1), ("phone", 390, SLOWDOWN)):
            for step, weight in STEPS.items():
                script, layout = medians(browser, f"http://127.0.0.1:{port}{PAGE}", width, slower, weight)
                print(f"{name:>10}{step:>10}{script:>11.1f}{layout:>11.1f}")


def medians(browser: Browser, address: str, width: int, slower: int, weight: str) -> tuple[float, float]:
    """Of the change whose time in all is in the middle: script and layout."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address)
    taken = sorted(page.evaluate(MEASURE.replace("WEIGHT", weight)), key=sum)
    page.close()
    script, layout = taken[len(taken) // 2]
    return script, layout
