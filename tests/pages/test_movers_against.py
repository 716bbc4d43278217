"""What the movers say of those who gained and fell is what their own table shows, and leads to why."""

import pytest
from django.test import RequestFactory

from rankings.compute.explaining import KIND
from rankings.pages.movers import editions_with_changes, movers_page
from rankings.views.ranking import read_view

pytestmark = pytest.mark.django_db


@pytest.fixture
def notices(catalogue):
    """A function from a year and parameters to the notices that lead to the section on a change."""

    def read(year, lang="vi", basis="", **params):
        seen = catalogue.seen(basis)
        shown = [edition for edition in editions_with_changes(seen) if edition.year == year]
        view = read_view(RequestFactory().get("/", params), seen, "movers", year, shown)
        page = movers_page(seen, view, lang)
        return [each for each in page.notices if any(link.url.endswith("#change") for link in each.links)]

    return read


def against(catalogue, edition, code):
    """The places of those whose score rose and whose rank fell, counted from the rows."""
    before = catalogue.editions[edition.previous_year, edition.units]
    old = {row.province: row for row in catalogue.scores([before], [code])}
    rows = catalogue.scores([edition], [code])
    return [row.rank_change for row in rows if row.exact > old[row.province].exact and row.rank_change < 0]


def test_28_of_63_improved_and_fell(notices, client):
    [notice] = notices(2023)
    assert notice.text == (
        "28°* trong 63 tỉnh, thành phố có điểm tăng mà vẫn giảm hạng; nhiều nhất là Vĩnh Phúc: điểm tăng 0,0257°*, "
        "giảm 26 bậc."
    )
    [link] = notice.links
    assert (link.label, link.url) == ("Vì sao Vĩnh Phúc xuống hạng", "/tinh/vinh-phuc/vi-sao/?year=2023#change")
    assert client.get(link.url).status_code == 200


@pytest.mark.parametrize("code", ["dti", "gov", "economy", "society", "infrastructure", "economy_activity"])
@pytest.mark.parametrize(("basis", "units"), [("", 63), ("constant", 34)])
def test_the_count_and_the_furthest_are_those_of_the_rows(notices, catalogue, code, basis, units):
    seen = catalogue.seen(basis)
    edition = seen.editions[2023, units]
    falls = against(seen, edition, code)
    for lang, words in (("vi", f"giảm {-min(falls)} bậc"), ("en", f"down {-min(falls)} place")):
        [notice] = notices(2023, lang, basis, indicator=code)
        assert notice.text.startswith(str(len(falls)))
        assert words in notice.text
    assert seen.findings(edition, [KIND], [])[KIND, ""][code]["rose_and_fell"] == len(falls)


def test_nothing_is_said_across_a_method_of_a_region_or_where_scores_are_missing(notices):
    assert notices(2021) == notices(2022) == []
    assert notices(2024, units="63") == []
    assert notices(2023, region="red-river-delta") == []
