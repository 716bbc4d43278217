"""The histories of a province over two sets of units: which mean a score stands beside, and what comes next year."""

import re

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("next_year")
class TestAfterTheNextEdition:
    def test_scores_run_on_into_it(self, show):
        for slug in ("da-nang", "hung-yen", "ha-noi"):
            page = show(slug)
            chart = next(chart for chart in page.charts if chart.id == "score-history")
            now = f"{page.history.rows[0].score.shown} năm 2025"
            assert now in chart.sentence, slug
            assert "trung bình 34 tỉnh, thành phố năm 2025" in chart.sentence
            assert chart.table.rows[-1].head == "2025"

    def test_each_unit_set_keeps_its_own_mean(self, show):
        table = next(chart.table for chart in show("da-nang").charts if chart.id == "score-history")
        assert table.head[2:] == ("Trung bình 63 tỉnh (đến 2023)", "Trung bình 34 tỉnh")
        means = {row.head: [cell != "—" for cell in row.cells[1:]] for row in table.rows}
        assert means["2023"] == [True, False]
        assert means["2024"] == [False, True]
        assert means["2025"] == [False, True]

    def test_a_mean_of_scores_from_the_table_itself_is_not_called_secondary(self, show):
        chart = next(chart for chart in show("da-nang").charts if chart.id == "score-history")
        assert re.search(r"năm 2025 là 0,\d{4}\*\.", chart.sentence)
        means = {row.head: row.cells[-1] for row in chart.table.rows}
        assert means["2024"].endswith("°*")
        assert means["2025"].endswith("*")
        assert "°" not in means["2025"]

    def test_the_changed_method_stands_between_the_years_it_parts(self, show):
        table = next(chart.table for chart in show("da-nang").charts if chart.id == "score-history")
        assert any(note.startswith("Từ năm 2025: đổi phương pháp") for note in table.notes)

    def test_ranks_among_the_34_have_a_chart_before_those_before_the_merger(self, show):
        titles = {slug: [chart.title for chart in show(slug).charts[:2]] for slug in ("da-nang", "ha-noi")}
        assert titles == {
            "da-nang": ["Thứ hạng trong 34 tỉnh, thành phố", "Thứ hạng trước sáp nhập"],
            "ha-noi": ["Thứ hạng trong 34 tỉnh, thành phố", "Thứ hạng trong 63 tỉnh, thành phố"],
        }
        own = show("da-nang").charts[0]
        assert [row.head for row in own.table.rows] == ["2024", "2025"]
        assert own.sentence.startswith("Từ hạng 17")

    def test_no_two_charts_of_a_page_share_an_id(self, show):
        for slug in ("da-nang", "ha-noi"):
            ids = [chart.id for chart in show(slug).charts]
            assert len(ids) == len(set(ids)), slug

    def test_a_former_province_stays_where_its_history_ended(self, show):
        page = show("binh-phuoc")
        assert page.history.rows[0].year == 2024
        assert "2025" not in page.charts[1].sentence

    def test_every_figure_still_leads_to_its_source(self, catalogue, show):
        for province in catalogue.provinces_of(34):
            page = show(province.slug)
            known = {source.number for source in page.sources}
            assert page.head.lede.startswith("Năm 2025")
            assert {ref.number for chart in page.charts for ref in chart.sources} <= known


@pytest.mark.parametrize("slug", ["lam-dong", "ca-mau", "ha-noi"])
def test_a_score_among_the_34_is_drawn_against_the_mean_of_the_34_as_it_is_told(show, slug):
    page = show(slug)
    chart = next(chart for chart in page.charts if chart.id == "score-history")
    assert chart.table.head[2:] == ("Trung bình 63 tỉnh (đến 2023)", "Trung bình 34 tỉnh")
    assert chart.table.rows[-1].cells[1:] == ("—", "0,7005°*")
    assert "trung bình 34 tỉnh, thành phố năm 2024 là 0,7005°*" in chart.sentence
    assert "0,6961" not in chart.svg
    assert any(note.startswith("Từ năm 2024: đổi phương pháp") for note in chart.table.notes)
    assert {ref.number for ref in chart.sources} <= {source.number for source in page.sources}


def test_a_score_among_the_63_is_drawn_against_the_mean_of_the_63(show):
    chart = next(chart for chart in show("ca-mau", units="63").charts if chart.id == "score-history")
    assert chart.table.head[2:] == ("Trung bình 63 tỉnh",)
    assert chart.table.rows[-1].cells[-1] == "0,6961"
    assert "trung bình 63 tỉnh, thành phố năm 2024 là 0,6961" in chart.sentence


def test_scores_of_a_merged_province_before_its_day_are_reconstructed_and_say_so(show):
    page = show("da-nang")
    assert "Điểm 2022 và 2023 được dựng lại" in page.charts[1].sentence
    assert "~" in {mark.sign for mark in page.legend}
