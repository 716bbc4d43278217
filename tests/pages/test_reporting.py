"""A report of an error names the figure, its address and the release, in the page's language."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from rankings.pages.reporting import report_link

ADDRESS = "https://dxindex.example/tinh/binh-phuoc/?year=2022&units=63"


def read(url):
    """Who a `mailto:` goes to, its subject and its lines."""
    parts = urlsplit(url)
    fields = parse_qs(parts.query, strict_parsing=True)
    return parts.path, fields["subject"][0], fields["body"][0].split("\r\n")


def test_a_message_says_which_figure_where_and_in_which_release_and_leaves_lines_to_fill_in(settings):
    settings.CONTACT_EMAIL = "so-lieu@dxindex.example"
    link = report_link("vi", ADDRESS, "Bình Phước, DTI 2022, điểm 0,6385 & hạng 12", "3")

    assert read(link.url) == (
        "so-lieu@dxindex.example",
        "Báo lỗi số liệu: Bình Phước, DTI 2022, điểm 0,6385 & hạng 12",
        [
            f"Địa chỉ: {ADDRESS}",
            "Bản phát hành: 3",
            "",
            "Con số đúng theo tôi: ",
            "Tài liệu (tên, trang hoặc đường dẫn): ",
            "",
        ],
    )


def test_a_message_is_plain_ascii_without_blanks_that_a_mail_program_could_cut_at():
    url = report_link("en", ADDRESS, "Đắk Nông – điểm “0,5”", "3").url

    assert url.isascii()
    assert not re.search(r"[\s\"'<>+]", url)


def test_a_very_long_name_is_cut_not_the_address():
    url = report_link("vi", ADDRESS, "ế" * 500, "3").url

    assert len(url) < 4000
    assert f"Địa chỉ: {ADDRESS}" in read(url)[2]


def test_without_an_address_nothing_is_offered(settings, client, db):
    settings.CONTACT_EMAIL = ""

    assert report_link("vi", ADDRESS, "DTI", "3") is None
    assert "mailto:" not in client.get("/so-lieu/2022/binh-phuoc/dti/").content.decode()


@pytest.mark.parametrize(
    ("path", "label", "figure"),
    [
        ("/so-lieu/2022/binh-phuoc/dti/", "Báo lỗi", "Bình Phước: DTI, năm 2022 – Điểm 0,6385°, hạng 12/63"),
        ("/en/figures/2022/binh-phuoc/dti/", "Report an error", "Binh Phuoc: DTI, 2022 – Score 0.6385°, rank 12 of 63"),
        ("/xep-hang/2021/", "Báo lỗi", ""),
        ("/en/provinces/da-nang/?year=2021", "Report an error", "Da Nang, DTI 2021"),
    ],
)
def test_a_page_offers_a_message_about_what_it_shows(client, db, path, label, figure):
    html = client.get(path).content.decode()
    links = re.findall(r'<a class="report" href="([^"]+)">(.*?)<span', html)

    assert {text for _, text in links} == {label}
    _, subject, lines = read(unescape(links[0][0]))
    assert figure in subject
    assert f"http://testserver{path}" in lines[0]
    assert lines[1].endswith(": 1")
