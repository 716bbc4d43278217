"""A table from upload to publication and back, by two people in two browsers, with scripts and without, vi and en."""

import io
import re

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.windows import Window

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What the two journeys read and press, by language.
WORDS = {
    "vi": {
        "bring": "Nhập một bảng", "read": "Đọc bảng", "go_on": "Lưu và đi tiếp", "reason": "Vì sao vẫn nhận",
        "propose": "Đề nghị công bố", "publish": "Công bố ngay", "live": "Bản phát hành {} đã lên trang.",
        "again": "Quay lại bản này", "revert": "Công bố lại bản {}", "score": "0,4478", "old": "0,3941",
        "ranking": "/xep-hang/2022/", "prefix": "", "mended": "Nhập tệp đã sửa", "on": "Sang bước công bố",
        "error": "Lỗi", "content": "với đúng nội dung của bản {}",
    },
    "en": {
        "bring": "Bring in a table", "read": "Read the table", "go_on": "Save and go on",
        "reason": "Why it is accepted all the same", "propose": "Propose for publication", "publish": "Publish now",
        "live": "Release {} is live.", "again": "Go back to this release", "revert": "Publish release {} again",
        "score": "0.4478", "old": "0.3941", "ranking": "/en/rankings/2022/", "prefix": "/en",
        "mended": "Bring in the mended file", "on": "On to publishing", "error": "Error",
        "content": "with exactly the content of release {}",
    },
}  # fmt: skip


def workbook(root, lang, **cells):
    """The real table of 2022 with Bắc Kạn at Bạc Liêu's score, its name misspelt, and other cells as given."""
    book = openpyxl.load_workbook(root / "tests" / "data" / "good.xlsx")
    changed = {"C67": 0.4478, "D67": 60, "D65": 62, "D66": 63, "B67": f"Bắc Cản {lang}", **cells}
    for address, value in changed.items():
        book.active[address] = value
    stream = io.BytesIO()
    book.save(stream)
    return {"name": f"bang-{lang}.xlsx", "mimeType": XLSX, "buffer": stream.getvalue()}


@pytest.fixture
def person(browser, office):
    """A browser in which somebody is logged in: `person("an", "vi", java_script_enabled=False)`; its page."""
    used = []

    def log_in(name, lang, **settings):
        window = Window(browser, office, **settings)
        used.append(window)
        prefix = WORDS[lang]["prefix"]
        page = window.open(f"{prefix}/admin/imports/")
        expect(page).to_have_url(re.compile(rf"{prefix}/admin/account/login/"))
        page.locator("input[name=login]").fill(name)
        page.locator("input[name=password]").fill("mot-mat-khau-de-thu")
        page.locator("input[name=password]").press("Enter")
        expect(page).to_have_url(re.compile(rf"{prefix}/admin/imports/$"))
        return page

    yield log_in
    assert [complaint for window in used for complaint in window.settle()] == []
    for window in used:
        window.context.close()


def bring_in(page, file, words, url):
    page.get_by_role("link", name=words["bring"]).click()
    page.locator("#id_edition").select_option("2022/63")
    page.locator("#id_file").set_input_files(file)
    page.locator("#id_url").fill(url)
    page.get_by_role("button", name=words["read"]).click()
    expect(page.locator(".sheet")).to_be_visible()


@pytest.mark.parametrize(("lang", "scripts"), [("vi", False), ("en", True)])
def test_a_table_goes_from_upload_to_publication_and_back(root, person, lang, scripts):
    words = WORDS[lang]
    page = person("an", lang, java_script_enabled=scripts)
    number, release = bring_and_propose(page, root, lang, words)
    other = person("binh", lang, java_script_enabled=scripts)
    other.goto(f"{words['prefix']}/admin/imports/{number}/publish/")
    other.get_by_role("button", name=words["publish"]).click()
    expect(other.get_by_role("status")).to_contain_text(words["live"].format(release))
    other.goto(words["ranking"])
    row = other.locator("tr", has=other.locator("th a[href*=bac-kan]"))
    expect(row).to_contain_text(words["score"])
    other.goto(f"{words['prefix']}/admin/releases/")
    other.locator("li:not(.live)").filter(has_text=re.compile(rf"\b{release - 1}\b")).first.get_by_role(
        "link", name=words["again"]
    ).click()
    other.locator("#reason_vi").fill("Tệp thử")
    other.locator("#reason_en").fill("A file to try with")
    other.get_by_role("button", name=words["revert"].format(release - 1)).click()
    expect(other.get_by_role("status")).to_contain_text(words["content"].format(release - 1))
    other.goto(words["ranking"])
    expect(other.locator("tr", has=other.locator("th a[href*=bac-kan]"))).to_contain_text(words["old"])


def bring_and_propose(page, root, lang, words):
    """Upload a file with an error, then the mended one; confirm, reason, look, propose. Import and release to be."""
    url = f"https://dti.gov.vn/thu-{lang}"
    bring_in(page, workbook(root, lang, C30="0,61x"), words, url)
    page.get_by_role("button", name=words["go_on"]).click()
    page.get_by_role("button", name=words["go_on"]).click()
    page.get_by_role("button", name=words["go_on"]).click()
    expect(page.locator(".is-error .bad", has_text="0,61x")).to_be_visible()
    page.goto(f"{words['prefix']}/admin/imports/")
    bring_in(page, workbook(root, lang), words, url)
    number = int(re.search(r"imports/(\d+)/", page.url)[1])
    page.get_by_role("button", name=words["go_on"]).click()
    page.get_by_role("button", name=words["go_on"]).click()
    page.locator("#name-B67").select_option("bac-kan")
    page.get_by_role("button", name=words["go_on"]).click()
    page.get_by_label(words["reason"]).first.fill("Trung bình in theo bản cũ")
    page.get_by_role("button", name=words["go_on"]).click()
    moved = page.locator(".changes tr", has_text="Bạc Liêu" if lang == "vi" else "Bac Lieu").first
    expect(moved).to_be_visible()
    page.get_by_role("link", name=words["on"]).click()
    # Published figures change: why, says a person.
    page.locator("#note_vi").fill("Bắc Kạn được tính lại")
    page.locator("#note_en").fill("Bắc Kạn was computed anew")
    page.get_by_role("button", name=words["propose"]).click()
    expect(page.locator(".state.proposed")).to_be_visible()
    expect(page.get_by_role("button", name=words["publish"])).to_have_count(0)
    page.goto(f"{words['prefix']}/admin/releases/")
    return number, page.locator(".releases > li").count() + 1


ADDRESSES = ("imports/", "imports/new/", "releases/", "audit/?check=1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_the_office_fit_their_window(root, person, width, scheme):
    page = person("an", "vi", width=width, color_scheme=scheme)
    bring_in(page, workbook(root, f"x{width}{scheme}", C30="0,61x"), WORDS["vi"], "https://dti.gov.vn/thu-vi")
    base = re.sub(r"read/$", "", page.url)
    steps = [f"{base}{step}/" for step in ("read", "columns", "provinces", "check", "publish")]
    for address in (*(f"/admin/{path}" for path in ADDRESSES), base, *steps):
        page.goto(address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, (address, over)


def test_leaving_a_page_with_unsaved_answers_is_asked_about(root, person):
    page = person("an", "en")
    bring_in(page, workbook(root, "guard", C30="0,61x"), WORDS["en"], "https://dti.gov.vn/thu-en")
    page.get_by_role("button", name="Save and go on").click()
    page.locator("#column-C").select_option("ignore")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("/en/admin/imports/")
    assert asked == ["beforeunload"]


def test_year_and_provinces_of_a_new_edition_are_asked_for_only_then(person):
    page = person("an", "vi")
    page.goto("/admin/imports/new/")
    expect(page.locator("#id_year")).to_be_hidden()
    page.locator("#id_edition").select_option("other")
    expect(page.locator("#id_year")).to_be_visible()
    expect(page.locator("#id_units")).to_be_visible()


def test_on_a_narrow_screen_the_step_at_hand_and_each_columns_list_are_in_view(root, person):
    page = person("an", "vi", width=360)
    bring_in(page, workbook(root, "narrow"), WORDS["vi"], "https://dti.gov.vn/thu-hep")
    for step in ("columns", "publish"):
        page.goto(re.sub(r"read/$", f"{step}/", page.url) if "read" in page.url else page.url.replace("columns", step))
        box = page.locator(".steps [aria-current]").bounding_box()
        assert 0 <= box["x"] < box["x"] + box["width"] <= 360, step
        for place in range(page.locator(".mapping select").count()):
            box = page.locator(".mapping select").nth(place).bounding_box()
            assert box["x"] + box["width"] <= 360, (step, place)
