"""What a release shows otherwise than another, for programs."""

import csv
import io
from decimal import Decimal

import pytest

from tests.tables import CORRECTION_FILE, in_the_database, publish_correction, publish_primary

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="class")
def corrected(django_db_setup, django_db_blocker):
    """Releases 2, the ministry's own table, and 3, a synthetic correction of it."""
    with in_the_database(django_db_blocker, publish_primary, publish_correction):
        yield


@pytest.mark.usefixtures("corrected")
class TestDifferences:
    def test_moves_are_those_against_the_release_before(self, answer):
        body = answer("releases/3/moves/")
        assert (body["release"], body["number"], body["against"], body["note"]) == (3, 3, 2, None)
        row = next(row for row in body["rows"] if (row["province"], row["indicator"]) == ("bac-kan", "dti"))
        assert (row["old_rank"], row["new_rank"], row["places"]) == (63, 62, 1)
        assert (row["old_score"], row["new_score"]) == ("0.3941", "0.4070")
        assert "C67" in row["why_vi"]
        assert "C67" in row["why_en"]

    def test_each_state_has_its_own_flags_and_flags_are_both(self, answer):
        forth, back = answer("releases/3/moves/?against=1")["rows"], answer("releases/1/moves/?against=3")["rows"]
        assert any(row["old_flags"] != row["new_flags"] for row in forth)
        for row in forth:
            assert set(row["flags"]) == {*row["old_flags"], *row["new_flags"]}
        cell = ("year", "units", "indicator", "province")
        pairs = [
            {tuple(row[name] for name in cell): (row[f"{one}_flags"], row[f"{other}_flags"]) for row in rows}
            for rows, one, other in ((forth, "old", "new"), (back, "new", "old"))
        ]
        assert pairs[0] == pairs[1]
        now = {row["province"]: row["flags"] for row in answer("rankings/2022/?indicator=dti&units=63")["rows"]}
        shown = [row for row in forth if (row["year"], row["units"], row["indicator"]) == (2022, 63, "dti")]
        assert shown
        assert all(row["new_flags"] == now[row["province"]] for row in shown)

    def test_figures_stand_with_their_file_sheet_and_cell(self, answer):
        body = answer("releases/3/figures/?against=2")
        changed = [row for row in body["rows"] if row["change"] == "changed"]
        assert {(row["province"], row["measure"]) for row in changed} == {
            ("bac-kan", "score"),
            ("bac-kan", "rank"),
            ("gia-lai", "rank"),
        }
        assert {(row["file"], row["sheet"], row["document"]) for row in changed} == {
            (CORRECTION_FILE["sha256"], "DTI 2022", "Bảng DTI 2022")
        }

    def test_any_two_releases_can_be_held_against_each_other_either_way(self, answer):
        forth = answer("releases/3/moves/?against=1")["rows"]
        back = answer("releases/1/moves/?against=3")["rows"]
        cell = ("year", "units", "indicator", "province")
        steps = {tuple(row[name] for name in cell): (row["old_rank"], row["new_rank"]) for row in forth}
        undone = {tuple(row[name] for name in cell): (row["new_rank"], row["old_rank"]) for row in back}
        assert steps
        assert steps == undone

    def test_the_rows_leave_as_a_file_that_names_both_releases(self, ask):
        response = ask("releases/3/moves/?format=csv")
        assert response["Content-Disposition"] == 'attachment; filename="dxindex-release-moves-3-r3.csv"'
        rows = list(csv.DictReader(io.StringIO(response.content.decode())))
        assert {(row["number"], row["against"]) for row in rows} == {("3", "2")}
        assert Decimal(next(row for row in rows if row["province"] == "bac-kan")["new_score"])

    def test_what_came_later_is_not_there_for_an_older_release(self, ask):
        assert ask("releases/3/moves/?v=2").status_code == 404
        assert ask("releases/2/moves/?against=3&v=2").status_code == 404
        assert ask("releases/2/figures/?v=2").status_code == 200


def test_the_first_release_differs_from_none_and_says_so(answer):
    body = answer("releases/1/figures/")
    assert (body["against"], body["rows"]) == (None, [])
    assert "first release" in body["note"]


@pytest.mark.parametrize("query", ["against=0", "against=x", "against=-1"])
def test_a_malformed_number_is_refused(ask, query):
    response = ask(f"releases/1/moves/?{query}")
    assert (response.status_code, response.json()["parameter"]) == (400, "against")


@pytest.mark.parametrize("address", ["releases/2/moves/", "releases/99999999999999999999/figures/"])
def test_a_release_that_is_not_there_is_not_found(ask, address):
    response = ask(address)
    assert (response.status_code, response.json()["parameter"]) == (404, "number")
