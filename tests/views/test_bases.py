"""The constant basis by its addresses: kept by links, refused with the reason and a way on, never called published."""

import re
from html import unescape

import pytest

from rankings.models import Release, ReleaseEdition

pytestmark = pytest.mark.django_db

PAGES = [
    "/xep-hang/2023/?basis=constant",
    "/tang-giam/2024/?basis=constant",
    "/ban-do/2022/?basis=constant",
    "/tinh/da-nang/?basis=constant",
    "/so-sanh/da-nang/hue/?basis=constant&year=2023",
    "/so-lieu/2023/da-nang/dti/?basis=constant",
    "/tinh/da-nang/vi-sao/?basis=constant",
    "/en/rankings/2023/?basis=constant",
    "/en/provinces/hue/?basis=constant&year=2022",
]
#: What may be said with the word on a page whose figures are not: of other tables, of weights, in titles of documents.
OTHERS = re.compile(
    r"không phải số công bố|not published|bộ (chỉ|có) công bố bảng|ministry published (the|a) table|công bố kết quả"
    r"|chưa (thấy )?công bố|not (been )?(seen )?published|đã công bố|published (figures|scores)|as published"
    r"|tỉnh, công bố|Published on|publishes levels|published on levels|published table"
)


def main_of(html):
    """The main part of a page without its scripts."""
    return re.sub(r"<script.*?</script>", "", html.split("<main", 1)[1].split("</main", 1)[0], flags=re.DOTALL)


def texts_of(html):
    """The texts of the main part of a page, each as it stands between tags."""
    return [unescape(" ".join(text.split())) for text in re.findall(r">([^<>]+)<", main_of(html)) if text.strip()]


def links_of(html):
    return [unescape(url) for url in re.findall(r'<a [^>]*?href="([^"]*)"', main_of(html))]


def told(client, path):
    """Status, heading, reason and links of a refusal."""
    answer = client.get(path)
    main = main_of(answer.content.decode())
    heading = re.search(r"<h1>(.*?)</h1>", main, re.DOTALL)[1].strip()
    why = re.search(r'<p class="lede">(.*?)</p>', main, re.DOTALL)[1].strip()
    links = [(label.strip(), unescape(url)) for url, label in re.findall(r'<a href="([^"]*)">(.*?)</a>', main)]
    return answer.status_code, unescape(heading), unescape(why), links


@pytest.mark.parametrize("path", PAGES)
def test_no_text_with_a_reconstructed_figure_calls_it_published(client, path):
    texts = texts_of(client.get(path).content.decode())
    assert any("~" in text for text in texts)
    for text in texts:
        left = OTHERS.sub("", text)
        assert not re.search(r"công bố|[Pp]ublish", left), text


@pytest.mark.parametrize("path", PAGES)
def test_links_to_figures_and_provinces_of_the_page_keep_its_basis(client, path):
    html = client.get(path).content.decode()
    own = [url for url in links_of(html) if re.match(r"/(en/)?(xep-hang|rankings|tang-giam|movers|ban-do|map)/20", url)]
    of_34 = [url for url in own if "units=63" not in url]
    assert any("basis=constant" in url for url in [*of_34, *links_of(html)])
    downloads = [url for url in links_of(html) if url.startswith("/api/v1/")]
    assert all("basis=constant" in url for url in downloads)
    alternates = re.findall(r'<link rel="(?:canonical"|alternate"\s+hreflang=)[^>]*href="([^"]*)"', html)
    assert alternates
    assert all("basis=constant" in url for url in alternates)


def test_every_row_of_a_reconstructed_ranking_leads_on_with_its_basis(client):
    main = main_of(client.get("/xep-hang/2023/?basis=constant").content.decode())
    rows = re.findall(r"<tr>(.*?)</tr>", main.split("<tbody>", 1)[1], re.DOTALL)
    addresses = [unescape(url) for row in rows for url in re.findall(r'href="(/[^"]*)"', row)]
    assert len(addresses) == 2 * 34
    assert all("basis=constant" in url for url in addresses)


@pytest.mark.parametrize(
    ("path", "heading", "why", "first"),
    [
        ("/xep-hang/2021/?basis=constant", "Không có bảng dựng lại năm 2021", "Năm 2021 mới thấy công bố điểm",
         ("Bảng 34 dựng lại, năm 2022", "/xep-hang/2022/?basis=constant")),
        ("/ban-do/2020/?basis=constant", "Không có bảng dựng lại năm 2020", "Năm 2020 mới thấy công bố điểm",
         ("Bảng 34 dựng lại, năm 2022", "/ban-do/2022/?basis=constant")),
        ("/en/movers/2021/?basis=constant", "2021 is not reconstructed", "For 2021 the scores of only 10 of the 63",
         ("Reconstructed on the 34, 2023", "/en/movers/2023/?basis=constant")),
        ("/tinh/da-nang/?basis=constant&year=2021", "Không có bảng dựng lại năm 2021", "Năm 2021 mới thấy",
         ("Bảng 34 dựng lại, năm 2022", "/tinh/da-nang/?basis=constant&year=2022")),
        ("/so-sanh/da-nang/hue/?basis=constant&year=2020", "Không có bảng dựng lại năm 2020", "Năm 2020 mới thấy",
         ("Bảng 34 dựng lại, năm 2022", "/so-sanh/da-nang/hue/?basis=constant&year=2022")),
        ("/so-lieu/2021/da-nang/dti/?basis=constant", "Không có bảng dựng lại năm 2021", "Năm 2021 mới thấy",
         ("Bảng 34 dựng lại, năm 2022", "/so-lieu/2022/da-nang/dti/?basis=constant")),
        ("/xep-hang/2023/?basis=constant&units=63", "Không có bảng dựng lại ở đây", "Dựng lại là tính cho 34",
         ("Bảng 34 dựng lại, năm 2022", "/xep-hang/2022/?basis=constant")),
        ("/tinh/binh-phuoc/?basis=constant", "Không có trong bảng ấy", "Bình Phước (nay thuộc Đồng Nai) không có",
         ("Đồng Nai, trong 34 (dựng lại ~)", "/tinh/dong-nai/?basis=constant")),
        ("/en/compare/binh-phuoc/dak-nong/?basis=constant", "Not in that table", "Binh Phuoc (now part of Dong Nai)",
         ("Dong Nai – Lam Dong, among 34 (reconstructed ~)", "/en/compare/dong-nai/lam-dong/?basis=constant")),
        ("/so-lieu/2022/binh-phuoc/dti/?basis=constant", "Không có trong bảng ấy", "Bình Phước (nay thuộc Đồng Nai)",
         ("Đồng Nai, trong 34 (dựng lại ~)", "/tinh/dong-nai/?basis=constant")),
    ],
)  # fmt: skip
def test_what_is_not_reconstructed_is_refused_with_the_reason_and_a_way_on(client, path, heading, why, first):
    status, said, reason, links = told(client, path)
    assert (status, said) == (404, heading)
    assert reason.startswith(why)
    assert links[0] == first
    assert all(client.get(url, follow=True).status_code == 200 for _, url in links)


def test_the_way_back_to_a_page_of_places_names_the_table_it_is_on(client):
    *_, links = told(client, "/tinh/binh-phuoc/?basis=constant")
    assert ("Xem bảng 63 đã công bố, năm 2024", "/tinh/binh-phuoc/") in links
    *_, links = told(client, "/en/compare/binh-phuoc/da-nang/?basis=constant")
    assert ("See the published table of 63, 2024", "/en/compare/binh-phuoc/da-nang/") in links


def test_the_former_table_of_a_year_with_two_is_led_to_as_it_was_asked_for(client):
    *_, links = told(client, "/xep-hang/2024/?basis=constant&units=63")
    assert ("Xem bảng 63 đã công bố, năm 2024", "/xep-hang/2024/?units=63") in links


def test_the_first_reconstructed_year_has_no_movers_and_leads_to_those_that_have(client):
    status, _, why, links = told(client, "/tang-giam/2022/?basis=constant")
    assert status == 404
    assert why == "Bảng dựng lại bắt đầu từ năm 2022, nên năm ấy chưa có kỳ trước để so."
    assert links[:4] == [
        ("Tăng giảm 2022, bảng 63 đã công bố", "/tang-giam/2022/"),
        ("2023, dựng lại ~", "/tang-giam/2023/?basis=constant"),
        ("2024, dựng lại ~", "/tang-giam/2024/?basis=constant"),
        ("Bảng xếp hạng năm 2022, dựng lại ~", "/xep-hang/2022/?basis=constant"),
    ]
    _, _, why, links = told(client, "/en/movers/2022/?basis=constant")
    assert why == "The reconstructed table begins in 2022, so that year has no earlier one."
    assert [label for label, _ in links[:2]] == ["Changes of 2022, the 63 as published", "2023, reconstructed ~"]


def test_another_basis_than_there_is_is_not_understood(client):
    answer = client.get("/xep-hang/2023/?basis=nonsense")
    assert answer.status_code == 400
    assert '<a href="/xep-hang/2023/?basis=constant">34 tỉnh, dựng lại</a>' in answer.content.decode()
    assert '<a href="/xep-hang/2023/">Xem bảng đã công bố</a>' in answer.content.decode()
    other = client.get("/en/provinces/da-nang/?basis=nonsense&year=2023").content.decode()
    assert '<a href="/en/provinces/da-nang/?year=2023">See the published tables</a>' in other


def test_another_word_on_changes_of_method_leads_to_both_that_there_are(client):
    answer = client.get("/tang-giam/2024/?breaks=nonsense")
    assert answer.status_code == 400
    links = dict(re.findall('<a href="([^"]*)">(.*?)</a>', answer.content.decode()))
    assert links["/tang-giam/2024/?breaks=hide"] == "Ẩn tăng giảm qua mốc đổi phương pháp"
    assert links["/tang-giam/2024/"] == "Hiện tăng giảm, có dấu ‡"


def test_choosing_on_the_constant_basis_stays_on_it(client):
    html = client.get("/so-sanh/?p=hue&basis=constant").content.decode()
    assert '<input type="hidden" name="basis" value="constant">' in html
    assert "DTI 2024 · 34 tỉnh, thành phố (dựng lại ~)" in html
    pairs = [url for url in links_of(html) if re.match(r"/so-sanh/[a-z]", url)]
    assert pairs
    assert all("basis=constant" in url for url in pairs)
    status, heading, _, links = told(client, "/so-sanh/?p=binh-phuoc&basis=constant")
    assert (status, heading) == (404, "Không có trong bảng ấy")
    assert ("Bình Phước", "/so-sanh/?p=binh-phuoc") in links


def test_files_of_a_reconstructed_chart_say_so_each_by_itself(client):
    address = "/xep-hang/2023/bieu-do/strip.{}?basis=constant"
    svg, csv, json = (client.get(address.format(kind)).content.decode() for kind in ("svg", "csv", "json"))
    assert "dựng lại ~" in svg
    assert 'class="c-hatching"' in svg
    assert "~ Dựng lại cho 34 tỉnh, thành phố" in svg
    assert csv.count("dựng lại") >= 2 * 34
    assert "line-ew" in json


def test_picked_rows_are_compared_on_the_basis_of_their_table(client):
    html = client.get("/xep-hang/2023/?basis=constant").content.decode()
    form = re.search(r'<form[^>]*action="/so-sanh/".*?</form>', html, re.DOTALL)[0]
    hidden = dict(re.findall(r'<input type="hidden"\s+name="(\w+)"\s+value="(\w+)"', form))
    assert hidden == {"basis": "constant", "year": "2023"}
    answer = client.get("/so-sanh/", {**hidden, "p": ["hue", "da-nang"]})
    assert answer["Location"] == "/so-sanh/da-nang/hue/?basis=constant&year=2023"


@pytest.mark.parametrize("path", PAGES)
def test_reconstructed_pages_are_as_small_and_ask_as_little_as_the_others(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        answer = client.get(path)
    assert len(answer.content) < 75_000


@pytest.fixture
def old():
    """Release 2, of the same figures, as if it had been made before anything was reconstructed."""
    first = Release.objects.get(pk=1)
    made = Release.objects.create(
        number=2, kind="revert", actor="tests", published_at=first.published_at, note_vi="cũ", note_en="old",
        context=first.context, snapshot=first.snapshot, content_hash="1" * 64,
    )  # fmt: skip
    ReleaseEdition.objects.bulk_create(
        ReleaseEdition(release=made, edition_id=row.edition_id, version_id=row.version_id)
        for row in first.editions.all()
    )
    return made


def test_a_release_that_reconstructed_nothing_offers_nothing_and_says_so(client, old):
    assert "dựng lại" not in main_of(client.get("/xep-hang/2023/?v=2").content.decode())
    for path in ("/xep-hang/2023/", "/tinh/da-nang/", "/so-sanh/da-nang/hue/", "/so-lieu/2023/da-nang/dti/"):
        status, heading, why, links = told(client, f"{path}?basis=constant&v=2")
        assert (status, heading) == (404, "Không có bảng dựng lại ở đây")
        assert why == "Bản phát hành này được làm từ khi trang chưa dựng lại bảng nào."
        assert links
        body = main_of(client.get(f"{path}?basis=constant&v=2").content.decode())
        assert "Xem số đã công bố" in body
        assert "năm khác" not in body
        assert all(client.get(url, follow=True).status_code == 200 for _, url in links)
    answer = client.get("/api/v1/rankings/2023/?basis=constant&v=2")
    assert answer.status_code == 404
    assert "This release was made before the site reconstructed anything." in answer.json()["detail"]
