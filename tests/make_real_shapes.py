"""Makes the files of tests/data/ that have the shape of real ones: a ministry's page, an annex, a province's report.

    python -m tests.make_real_shapes          those that are the same at every run
    python -m tests.make_real_shapes --pdf    with Chromium: the annex as a PDF of text, and a scan of a page

The figures are the published ones of DTI 2022. Files that only an office program can make (locked.*, macros.xlsm,
linked.xlsx, web-page.xls, spreadsheet-2003.xml) were saved once by LibreOffice 7.4 and are not made here; the
password of the locked ones is "mat khau".
"""

import io
import sys
from typing import Any

from tests.make_import_files import DATA, Sheet, figures, good_sheet, rows_of, to_xlsx
from tests.old_letters import as_typed

ANNEX_TITLES = (
    "BỘ THÔNG TIN VÀ TRUYỀN THÔNG",
    "PHỤ LỤC",
    "KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG MỨC ĐỘ CHUYỂN ĐỔI SỐ CẤP TỈNH NĂM 2022",
    "(Kèm theo Quyết định số ……/QĐ-BTTTT ngày … tháng 7 năm 2023; Bộ chỉ số theo Quyết định số 922/QĐ-BTTTT)",
)
ANNEX_FIRST = 9
"""The sheet row, from 1, of the annex's first province."""
ACTIVITIES = ("Hoạt động chính quyền số", "Hoạt động kinh tế số", "Hoạt động xã hội số")
SOUTH_EAST = ("ho-chi-minh", "ba-ria-vung-tau", "binh-duong", "tay-ninh", "binh-phuoc", "dong-nai")


def comma(value: Any) -> str:
    """A figure as Vietnamese documents print it."""
    return f"{value:.4f}".replace(".", ",") if isinstance(value, float) else str(value)


def body() -> list[list[Any]]:
    """The 63 rows of the good table: ordinal, name, DTI, rank, infrastructure, three activity indices."""
    return good_sheet().rows[4:-1]


def annex() -> Sheet:
    """The annex of a decision: titles, a header of three rows, numbered columns, "01 (0,8002)" in one cell."""
    head = [[title, *[""] * 6] for title in ANNEX_TITLES]
    head += [
        ["TT", "Tỉnh, thành phố trực thuộc Trung ương", "DTI: hạng (giá trị)", "Các chỉ số chính", "", "", ""],
        ["", "", "", "Nhóm chỉ số nền tảng", "Nhóm chỉ số hoạt động", "", ""],
        ["", "", "", "Hạ tầng số", *ACTIVITIES],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ]
    rows = [
        [f"{number:02}", name, f"{rank:02} ({comma(score)})", *map(comma, rest)]
        for number, name, score, rank, *rest in body()
    ]
    merged = ["A1:G1", "A2:G2", "A3:G3", "A4:G4", "A5:A7", "B5:B7", "C5:C7", "D5:G5", "E6:G6"]
    return Sheet([*head, *rows], merged, name="Phụ lục")


def page() -> bytes:
    """A ranking page as a browser saves it: menu, search form, a table of layout, nested headings, sort arrows."""
    rows = "".join(
        f'<tr><td class="center"><span>{rank}</span></td><td><a href="#">{name}</a></td>'
        f"<td><b>{comma(score)}</b></td>{''.join(f'<td>{comma(value)}</td>' for value in rest)}</tr>\n"
        for _, name, score, rank, *rest in body()
    )
    arrow = '<i class="sort">&nbsp;</i>'
    activities = "".join(f"<th>{name}{arrow}</th>" for name in ACTIVITIES)
    text = f"""<!DOCTYPE html>
<html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Xếp hạng DTI cấp tỉnh 2022</title><script>var menu = "<table><tr><td>0</td></tr></table>";</script>
<style>td {{ padding: 4px }}</style></head><body>
<ul><li><a href="#">Trang chủ</a></li><li><a href="#">Xếp hạng</a></li><li><a href="#">Phương pháp</a></li></ul>
<table class="layout"><tr><td>Năm</td><td><select><option>2020</option><option selected>2022</option></select></td>
<td>Tìm kiếm</td><td><input name="q"></td></tr></table>
<h2>Bảng xếp hạng chuyển đổi số cấp tỉnh năm 2022</h2>
<table class="table"><caption>Kết quả xếp hạng DTI cấp tỉnh năm 2022</caption><thead>
<tr><th rowspan="3">Xếp hạng{arrow}</th><th rowspan="3">Tỉnh/Thành phố{arrow}</th>
<th rowspan="3">Giá trị DTI{arrow}</th><th colspan="4">Chỉ số chính</th></tr>
<tr><th>Nhóm chỉ số nền tảng</th><th colspan="3">Nhóm chỉ số hoạt động</th></tr>
<tr><th>Hạ tầng số{arrow}</th>{activities}</tr></thead><tbody>
{rows}</tbody></table>
<table class="pages"><tr><td>1</td></tr></table><p>Cơ quan chủ quản: Bộ Thông tin và Truyền thông</p></body></html>
"""
    return text.encode()


def report_xls() -> bytes:
    """A province's workbook of the years before Unicode: letters and font names of TCVN3."""
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Bieu 01")
    style = xlwt.easyxf("font: name .VnTime, height 260")
    capitals = xlwt.easyxf("font: name .VnTimeH, height 260, bold on")
    for number, row in enumerate(good_sheet().rows):
        for column, value in enumerate(row):
            typed = as_typed(value, "TCVN3") if isinstance(value, str) else value
            if typed != "":
                sheet.write(number, column, typed, capitals if number == 0 else style)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def report_csv() -> bytes:
    """The same typed for a VNI font, saved by a Vietnamese Excel as CSV without Unicode."""
    rows = [[comma(value) for value in row] for row in good_sheet().rows]
    return "".join(as_typed(";".join(row), "VNI") + "\r\n" for row in rows).encode("windows-1252")


def report_paste() -> str:
    """What a browser puts into a text box of a table in a province's report: the South East in 2022."""
    known = figures(2022, 63)
    names = {row["slug"]: row["name_vi"] for row in rows_of("provinces") if row["units"] == "63"}
    slugs = sorted(SOUTH_EAST, key=lambda slug: int(known[slug, "dti", "rank"]))
    lines = [
        "Bảng 2. Xếp hạng DTI năm 2022 của các tỉnh, thành phố vùng Đông Nam Bộ",
        "",
        "TT\tTỉnh, thành phố\tDTI\tXếp hạng DTI\tHạ tầng số",
        *(
            f"{number}\t{names[slug]}\t{known[slug, 'dti', 'score'].replace('.', ',')}\t{known[slug, 'dti', 'rank']}"
            f"\t{known[slug, 'infrastructure', 'score'].replace('.', ',')}"
            for number, slug in enumerate(slugs, start=1)
        ),
        "",
        "Nguồn: Bộ Thông tin và Truyền thông",
    ]
    return "\n".join(lines) + "\n"


def files() -> dict[str, bytes]:
    """The files that come out the same at every run, by name."""
    return {
        "real-page.html": page(),
        "real-annex.xlsx": to_xlsx([annex()]),
        "real-report-tcvn3.xls": report_xls(),
        "real-report-vni.csv": report_csv(),
        "real-report-paste.txt": report_paste().encode(),
    }


def annex_page() -> str:
    """The annex as a page to be printed: its header is repeated on every sheet of paper."""
    sheet = annex()
    titles = "".join(f"<p>{row[0]}</p>" for row in sheet.rows[:4])
    head = (
        "<tr><th rowspan=3>TT<th rowspan=3>Tỉnh, thành phố trực thuộc Trung ương<th rowspan=3>DTI: hạng (giá trị)"
        "<th colspan=4>Các chỉ số chính<tr><th>Nhóm chỉ số nền tảng<th colspan=3>Nhóm chỉ số hoạt động"
        f"<tr>{''.join(f'<th>{text}' for text in sheet.rows[6][3:])}"
        f"<tr>{''.join(f'<th>{text}' for text in sheet.rows[7])}"
    )
    rows = "".join(f"<tr>{''.join(f'<td>{text}' for text in row)}" for row in sheet.rows[ANNEX_FIRST - 1 :])
    style = (
        "@page { size: A4; margin: 18mm 14mm } body { font: 11pt 'Liberation Serif', 'DejaVu Serif', serif }"
        "p { text-align: center; margin: 4pt } table { border-collapse: collapse; width: 100% }"
        "th, td { border: 1px solid #000; padding: 3pt 4pt; vertical-align: middle }"
    )
    return f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>{titles}<table><thead>{head}<tbody>{rows}</table>"


def printed() -> dict[str, bytes]:
    """The PDFs: the annex as text, and its first sheet of paper as a picture. Chromium dates what it prints."""
    import os
    import shutil

    from PIL import Image
    from playwright.sync_api import sync_playwright

    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        paper = browser.new_page(viewport={"width": 700, "height": 990})
        paper.set_content(annex_page())
        annex_pdf = paper.pdf(prefer_css_page_size=True)
        picture = Image.open(io.BytesIO(paper.screenshot())).convert("L").resize((420, 594))
        browser.close()
    stream = io.BytesIO()
    picture.save(stream, "PDF", quality=30)
    return {"real-annex.pdf": annex_pdf, "real-scan.pdf": stream.getvalue()}


def main() -> None:
    """Write the files anew; those that need a browser only when asked."""
    for name, content in (files() | (printed() if "--pdf" in sys.argv else {})).items():
        (DATA / name).write_bytes(content)
        sys.stdout.write(f"{name}: {len(content)} bytes\n")


if __name__ == "__main__":
    main()
