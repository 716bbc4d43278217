"""The pictures of README.md, taken anew: `make screenshots`.

A site of its own, on a database of its own with the published figures, is served as `make run` serves it; what readers
see is looked at, and one import goes its way. Each picture goes to docs/screenshots/ in 256 colours at most.
"""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import openpyxl
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pages import server  # noqa: E402
from tests.browser.conftest import FILL, PEOPLE  # noqa: E402

FOLDER = ROOT / "docs" / "screenshots"
LARGEST = 150_000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Scheme = Literal["light", "dark"]
DESKTOP, PHONE = (1280, 1000, 1), (360, 780, 2)
#: Name: address, (width, height, pixels to a CSS pixel), scheme.
PAGES: dict[str, tuple[str, tuple[int, int, int], Scheme]] = {
    "overview": ("/", DESKTOP, "light"),
    "ranking": ("/xep-hang/2022/", DESKTOP, "light"),
    "province": ("/tinh/binh-phuoc/?year=2021", DESKTOP, "light"),
    "comparison": ("/so-sanh/binh-phuoc/dak-nong/?year=2022", DESKTOP, "light"),
    "map": ("/ban-do/2022/", DESKTOP, "light"),
    "movers": ("/tang-giam/2021/", DESKTOP, "dark"),
    "why": ("/tinh/vinh-phuc/vi-sao/?year=2023", DESKTOP, "light"),
    "what-if": ("/thu-trong-so/2023/?foundation_rest=150&gov_activity=350", DESKTOP, "dark"),
    "overview-phone": ("/", PHONE, "light"),
    "ranking-phone": ("/en/rankings/2022/", PHONE, "dark"),
    "province-phone": ("/tinh/binh-phuoc/?year=2021", PHONE, "light"),
    "comparison-phone": ("/en/compare/binh-phuoc/dak-nong/?year=2022", PHONE, "dark"),
}


def main() -> None:
    """Take every picture."""
    with site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for name, (path, size, scheme) in PAGES.items():
            page = window(browser, address, size, scheme)
            page.goto(path)
            keep(page, name)
        import_pictures(browser, address)


def chromium() -> str:
    """The browser that scripts/ensure_programs.sh found."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)))


@contextmanager
def site() -> Iterator[str]:
    """The address of a site with the published figures and two people."""
    with TemporaryDirectory() as folder:
        own = {
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "DJANGO_SETTINGS_MODULE": "dxindex.settings",
            "DXINDEX_LONE_OPERATOR": "false",
        }
        fill = [sys.executable, "-c", FILL + PEOPLE]
        subprocess.run(fill, cwd=ROOT, env={**os.environ, **own}, check=True, stdout=subprocess.DEVNULL)
        with server(own) as port:
            yield f"http://127.0.0.1:{port}"


def window(browser: Browser, address: str, size: tuple[int, int, int], scheme: Scheme = "light") -> Page:
    """A reader's window of this size and scheme."""
    width, height, scale = size
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    return context.new_page()


def keep(page: Page, name: str) -> None:
    """Store what the window shows, in as many colours as fit into LARGEST bytes."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    for colours in (256, 128, 64, 32):
        stream = io.BytesIO()
        few = image.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(stream, "PNG", optimize=True)
        if len(stream.getvalue()) <= LARGEST:
            break
    (FOLDER / f"{name}.png").write_bytes(stream.getvalue())
    print(f"{name}.png  {len(stream.getvalue()) // 1000} kB")


def import_pictures(browser: Browser, address: str) -> None:
    """One import on its way: a mistyped score, then the good file's changes, then what the second person sees."""
    an = log_in(browser, address, "an")
    bring_in(an, "bang-dti-2022-loi.xlsx", C30="0,61x")
    steps(an, 3)
    keep(an, "import-check")
    # One at a time on an edition, or the next one's pages say that there is another.
    an.goto(an.url.partition("check/")[0])
    an.get_by_role("button", name="Rút lần nhập này").click()
    bring_in(an, "bang-dti-2022.xlsx")
    steps(an, 4)
    an.get_by_role("link", name="Đối chiếu nguồn").click()
    keep(an, "import-changes")
    an.goto(an.url.partition("changes/")[0] + "publish/")
    an.get_by_role("button", name="Đề nghị công bố").click()
    binh = log_in(browser, address, "binh")
    binh.goto(an.url)
    keep(binh, "import-publish")


def log_in(browser: Browser, address: str, name: str) -> Page:
    """The list of imports, as this person sees it."""
    page = window(browser, address, (1100, 800, 1))
    page.goto("/admin/imports/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill("mot-mat-khau-de-thu")
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url("**/admin/imports/")
    return page


def bring_in(page: Page, name: str, **cells: str) -> None:
    """Bring in the ministry-like table of 2022, with some cells changed."""
    book = openpyxl.load_workbook(ROOT / "tests" / "data" / "good.xlsx")
    for cell, value in cells.items():
        book.worksheets[0][cell] = value
    stream = io.BytesIO()
    book.save(stream)
    page.goto("/admin/imports/new/")
    page.locator("#id_edition").select_option("2022/63")
    page.locator("#id_file").set_input_files({"name": name, "mimeType": XLSX, "buffer": stream.getvalue()})
    page.locator("#id_url").fill("https://dti.gov.vn/bang-xep-hang-2022")
    page.locator("#id_document").fill("Bảng xếp hạng DTI năm 2022")
    page.locator("#id_publisher").fill("Bộ Thông tin và Truyền thông")
    page.get_by_role("button", name="Đọc bảng").click()


def steps(page: Page, count: int) -> None:
    """Save and go on, as often as that."""
    for _ in range(count):
        page.get_by_role("button", name="Lưu và đi tiếp").click()
        page.wait_for_load_state()


if __name__ == "__main__":
    main()
