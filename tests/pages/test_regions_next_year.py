"""The pages of regions once the 34 have a second year of their own."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("next_year")
class TestAfterTheNextEdition:
    def test_the_34_have_a_run_as_published_beside_the_reconstructed_one(self, region):
        page = region("")
        assert [gap.id for gap in page.gaps] == ["gap-34", "gap-63", "gap-34-reconstructed"]
        assert "2025" in page.gaps[0].sentences[0]
        assert "~" not in " ".join(page.gaps[0].sentences)
        ids = [chart.id for chart in page.charts]
        assert len(ids) == len(set(ids))

    def test_a_region_of_today_moves_since_the_year_before(self, region):
        page = region("north-central")
        assert "so với năm 2024" in page.head.lede
        assert [point.year for point in page.history.info.series[0].points] == [2022, 2023, 2024, 2025]
        assert [point.basis for point in page.history.info.series[0].points][1:3] == ["reconstructed", "computed"]
        assert all(row.change.direction != "unknown" for row in page.members.rows)

    def test_a_former_region_stays_where_its_history_ended(self, region):
        page = region("central-highlands")
        assert page.head.lede.startswith("Năm 2024")
        assert "2025" not in page.history.sentence
