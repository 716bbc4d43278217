"""When text and the first chart stand on a phone: Chromium with a slow processor on a slow line, nothing in its cache.

Each page is opened as the site serves it and with its charts and scripts taken out; the second is the floor that the
first is held against. Then one chart, the same record, in the page's own SVG, by Plotly's basic and full bundles and
by a Dash page. Everything is measured through Chrome's protocol in one run.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import brotli
import lxml.html
import plotly
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooSlow

from benchmarks.pages import ROOT, fetch, free_port, server, wait_for

STATIC = ROOT / "var" / "static"
DASH_PYTHON = ROOT / "var" / "bench" / "bin" / "python"
#: A phone of the middle: a quarter of this machine's speed, 1.6 Mbit/s down, 0.75 up, 150 ms to the server.
SLOWDOWN = 4
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
#: Tall enough that the first chart lies in it, as a reader's next movement of the thumb would.
SCREEN = {"width": 390, "height": 2600}
PAGES = {
    "ranking": "/xep-hang/2023/",
    "province": "/tinh/binh-phuoc/",
    "comparison": "/so-sanh/binh-phuoc/dak-nong/",
}
#: The page and the chart of it that every way of drawing draws.
DRAWN = ("/tinh/binh-phuoc/", "score-history")
CHART = "svg.c-svg, .main-svg, .ranking .bar"
RUNS, PATIENCE = 7, 120_000
#: What a page tells of itself: when the first chart is seen, how far things moved, how long the script held it up.
WATCH = """
(() => {
  const seen = (window.bench = { chart: null, shift: 0, longest: 0, lcp: 0 });
  const within = new IntersectionObserver((entries) => {
    for (const each of entries)
      if (each.isIntersecting && each.boundingClientRect.height > 0) seen.chart ??= each.time;
  });
  const look = () => document.querySelectorAll(CHART).forEach((each) => within.observe(each));
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("layout-shift", (each) => (seen.shift += each.value));
  watch("longtask", (each) => (seen.longest = Math.max(seen.longest, each.duration)));
  watch("largest-contentful-paint", (each) => (seen.lcp = each.startTime));
})()
""".replace("CHART", json.dumps(CHART))
ASK = """
() => ({
  ...window.bench,
  text: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
})
"""


class Seen(NamedTuple):
    """One opening: seconds until text, largest text and first chart; kB on the line; shift; longest task in ms."""

    text: float
    largest: float
    chart: float | None
    kilobytes: float
    shift: float
    longest: float


def measure(runs: int = RUNS) -> None:
    """Print both tables."""
    with ExitStack() as stack:
        port = stack.enter_context(server({}))
        browser = stack.enter_context(chromium())
        print(f"\non a phone: {SLOWDOWN} x slower, 1.6 Mbit/s, 150 ms, nothing cached; median of {runs}")
        print_head()
        for name, path in PAGES.items():
            plain = stack.enter_context(kept({f"bench-{name}.html": without_charts(fetch(port, path)[0])}))
            compare(browser, port, name, path, plain[0], runs)
        print("\none chart, drawn in four ways")
        print_head()
        for name, address in stack.enter_context(ways(port)).items():
            show(name, repeated(browser, address, runs))


def compare(browser: Browser, port: int, name: str, path: str, plain: str, runs: int) -> None:
    """A page against itself without charts and scripts, opened in turns: the machine's moods meet both alike."""
    addresses = [f"http://127.0.0.1:{port}{each}" for each in (plain, path)]
    turns = [[opened(browser, address) for address in addresses] for _ in range(runs + 1)][1:]
    floor, whole = (middle(list(each)) for each in zip(*turns, strict=True))
    show(f"{name}, text alone", floor)
    show(name, whole, floor)


def print_head() -> None:
    """The columns of `show`."""
    print(f"{'':>26}{'text s':>8}{'largest':>9}{'chart s':>9}{'kB':>7}{'CLS':>8}{'task ms':>9}{'x floor':>9}")


def show(name: str, seen: Seen, floor: Seen | None = None) -> None:
    """One line of the table; `x floor` is the later of text and chart against the floor's text."""
    chart = "" if seen.chart is None else f"{seen.chart:.2f}"
    ratio = "" if floor is None else f"{max(seen.text, seen.chart or 0) / floor.text:.2f}"
    line = f"{name:>26}{seen.text:>8.2f}{seen.largest:>9.2f}{chart:>9}{seen.kilobytes:>7.1f}"
    print(f"{line}{seen.shift:>8.3f}{seen.longest:>9.0f}{ratio:>9}")


def find_chromium() -> str | None:
    """The browser that scripts/ensure_programs.sh found."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium, as the tests start it."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        yield browser
        browser.close()


def repeated(browser: Browser, address: str, runs: int) -> Seen:
    """The middle of several openings, after one that warms the server."""
    return middle([opened(browser, address) for _ in range(runs + 1)][1:])


def middle(seen: list[Seen]) -> Seen:
    """The median of each figure; of what may not happen at all (shift, long tasks) the worst."""
    charts = [each.chart for each in seen if each.chart is not None]
    return Seen(
        text=median(each.text for each in seen),
        largest=median(each.largest for each in seen),
        chart=median(charts) if charts else None,
        kilobytes=median(each.kilobytes for each in seen),
        shift=max(each.shift for each in seen),
        longest=max(each.longest for each in seen),
    )


def opened(browser: Browser, address: str) -> Seen:
    """One opening in a window that has never seen anything."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    line, sizes = context.new_cdp_session(page), []
    line.send("Network.enable")
    line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.add_init_script(WATCH)
    page.goto(address, wait_until="load", timeout=PATIENCE)
    found = settled(page)
    context.close()
    chart = found["chart"] / 1e3 if found["chart"] is not None else None
    return Seen(
        found["text"] / 1e3, found["lcp"] / 1e3, chart, sum(sizes) / 1e3, found["shift"], found["longest"]
    )  # fmt: skip


def settled(page: Page) -> dict[str, Any]:
    """What the page tells once nothing is on its way any more and, where a script draws, once it has drawn."""
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    if page.locator("[data-bench-drawn]").count():
        try:
            page.wait_for_function("window.bench.chart !== null", timeout=PATIENCE)
        except TooSlow:
            print(f"no chart at {page.url}", file=sys.stderr)
    found: dict[str, Any] = page.evaluate(ASK)
    return found


def without_charts(body: bytes) -> bytes:
    """The page without figures, the drawings in its tables, scripts and the charts' own styles."""
    page = lxml.html.document_fromstring(body.decode())
    unwanted = "//figure | //script | //svg | //link[contains(@href, 'chart')]"
    for each in page.xpath(unwanted):
        each.drop_tree()
    return bytes(lxml.html.tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8"))


@contextmanager
def kept(files: dict[str, bytes]) -> Iterator[list[str]]:
    """Files beside the site's own static ones, compressed as those are; their paths."""
    made = []
    for name, body in files.items():
        # Pages as the site's middleware sends them, what stands beside them as collected files are.
        packed = [(".gz", gzip.compress(body, 6))] if name.endswith(".html") else [(".br", brotli.compress(body))]
        for suffix, content in (("", body), *packed):
            made.append(STATIC / f"{name}{suffix}")
            made[-1].write_bytes(content)
    try:
        yield [f"/static/{name}" for name in files]
    finally:
        for path in made:
            path.unlink()


DRAW = """
const { config, data, layout } = JSON.parse(document.getElementById("figure").textContent);
const read = getComputedStyle(document.documentElement);
const colour = (_, name) => JSON.stringify(read.getPropertyValue(name).trim());
const coloured = (value) => JSON.parse(JSON.stringify(value).replace(/"var\\((--[a-z]+)\\)"/g, colour));
Plotly.newPlot("plot", coloured(data), coloured(layout), config);
"""


@contextmanager
def ways(port: int) -> Iterator[dict[str, str]]:
    """The same chart drawn by the page itself, by two bundles and by a Dash page: name and address of each."""
    path, chart = DRAWN
    figure = fetch(port, f"{path}bieu-do/{chart}.json")[0].decode()
    page = without_charts(fetch(port, path)[0])
    full = (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()
    basic = next(STATIC.glob("vendor/plotly/plotly-basic-*.min.js")).read_bytes()
    files = {
        "bench-svg.html": with_svg(page, fetch(port, path)[0], chart),
        "bench-basic.html": with_bundle(page, figure, "bench-basic.js"),
        "bench-full.html": with_bundle(page, figure, "bench-full.js"),
        "bench-basic.js": basic,
        "bench-full.js": full,
        "bench-draw.js": DRAW.encode(),
    }
    with kept(files), dash(figure) as address, server({}) as own:
        here = f"http://127.0.0.1:{own}/static"
        yield {
            "SVG in the page": f"{here}/bench-svg.html",
            "Plotly basic, deferred": f"{here}/bench-basic.html",
            "Plotly full, deferred": f"{here}/bench-full.html",
            "Dash": address,
        }


def with_svg(page: bytes, whole: bytes, chart: str) -> bytes:
    """The page without charts, and the one chart in it as the site draws it."""
    figure = lxml.html.document_fromstring(whole.decode()).get_element_by_id(chart)
    styles = list(lxml.html.document_fromstring(whole.decode()).xpath("//link[contains(@href, 'chart')]"))
    return _with(page, lambda main: main.insert(1, figure), styles)


def with_bundle(page: bytes, figure: str, bundle: str) -> bytes:
    """The page without charts, and a place in it that a deferred bundle draws the chart into."""
    text = figure.replace("</", "<\\/")
    data = f'<script id="figure" type="application/json">{text}</script>'
    markup = f'<div><div id="plot" data-bench-drawn></div>{data}</div>'
    scripts = [
        lxml.html.fragment_fromstring(f'<script defer src="/static/{name}"></script>')
        for name in (bundle, "bench-draw.js")
    ]
    return _with(page, lambda main: main.insert(1, lxml.html.fragment_fromstring(markup)), scripts)


def _with(page: bytes, put: Callable[[Any], None], head: list[Any]) -> bytes:
    tree = lxml.html.document_fromstring(page.decode())
    put(tree.get_element_by_id("content"))
    tree.head.extend(head)
    return bytes(lxml.html.tostring(tree, doctype="<!DOCTYPE html>", encoding="utf-8"))


@contextmanager
def dash(figure: str) -> Iterator[str]:
    """A Dash page that draws the figure; it runs on an interpreter of its own, as the site does not use Dash."""
    port = free_port()
    command = [DASH_PYTHON, Path(__file__).with_name("dash_page.py"), str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, **quiet)
    if process.stdin is None:
        raise RuntimeError("no way to hand over the figure")
    process.stdin.write(figure)
    process.stdin.close()
    try:
        wait_for(port, process, "/")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()
