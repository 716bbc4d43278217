"""Each change of the movers leads to its reason; a reader who hides changes is told which, why, and where to go."""

import gzip
import re

import pytest
from django.test import RequestFactory

from rankings.pages.movers import editions_with_changes, movers_page
from rankings.views.ranking import read_view

pytestmark = pytest.mark.django_db


@pytest.fixture
def movers(catalogue):
    """The page of a year: `movers(2023, "en", basis="constant", indicator="gov")`."""

    def page(year, lang="vi", basis="", breaks="", **params):
        seen = catalogue.seen(basis, breaks)
        shown = [edition for edition in editions_with_changes(seen) if edition.year == year]
        return movers_page(seen, read_view(RequestFactory().get("/", params), seen, "movers", year, shown), lang)

    return page


@pytest.mark.parametrize(("year", "basis"), [(2021, ""), (2022, ""), (2023, ""), (2024, ""), (2024, "constant")])
def test_each_change_leads_to_its_reason_and_no_other_row_does(movers, year, basis):
    for lang, path in (("vi", "/tinh/{}/vi-sao/"), ("en", "/en/provinces/{}/why/")):
        page = movers(year, lang, basis)
        rows = [row for group in page.moved for row in group.rows]
        assert rows
        for row in rows:
            slug = row.url.partition("?")[0].rstrip("/").rpartition("/")[2]
            assert row.why.startswith(path.format(slug))
            assert ("basis=constant" in row.why) == bool(basis)
        assert not any(row.why for group in page.others for row in group.rows)


def test_the_link_says_what_it_leads_to_and_the_page_is_there(client):
    html = client.get("/tang-giam/2023/?indicator=gov").content.decode()
    ((url, inside),) = re.findall(r'<a href="(/tinh/vinh-phuc/vi-sao/[^"#]*)">(<i>.*?)</a>', html)
    name = re.sub(r"<span aria-hidden.*?</span>|<.*?>", "", inside)
    assert re.fullmatch(r"vì sao (tăng|giảm) \d+ bậc", name)
    assert url == "/tinh/vinh-phuc/vi-sao/?indicator=gov&amp;year=2023"
    assert client.get(url.replace("&amp;", "&")).status_code == 200


def test_hidden_changes_are_told_at_the_top_with_ways_on_and_nothing_empty_below(movers, client):
    page = movers(2021, breaks="hide")
    assert page.head.lede == (
        "Theo lựa chọn của bạn, tăng giảm từ 2020 sang 2021 đang ẩn, vì bộ chỉ số thay đổi giữa hai năm này."
    )
    assert [link.url for link in page.notices[-1].links] == ["/tang-giam/2021/", "/xep-hang/2021/?breaks=hide"]
    assert (page.moved, page.others, page.sources, page.downloads) == ([], [], [], [])
    html = client.get("/en/movers/2024/?breaks=hide").content.decode()
    assert "As you chose, changes from 2023 to 2024 are hidden" in html
    assert '<h2 id="sources">' not in html
    [link] = re.findall(r'<a href="(/en/rankings/2024/[^"]*)">The whole ranking', html)
    assert client.get(link.replace("&amp;", "&")).status_code == 200
    assert "units=63" in link


def test_years_without_a_break_tell_their_changes_though_breaks_are_hidden(movers):
    assert movers(2023, breaks="hide").head.lede == movers(2023).head.lede
    assert movers(2023, breaks="hide").moved


@pytest.mark.parametrize(
    "path",
    ["/tang-giam/2021/", "/tang-giam/2023/?v=1", "/tang-giam/2024/?indicator=economy_activity", "/tang-giam/2024/"],
)
def test_the_page_is_small(client, path):
    html = client.get(path).content
    assert len(html) < 66_000
    assert len(gzip.compress(html)) < 15_000
