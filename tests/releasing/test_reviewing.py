"""What a draft or a release changes, told before anybody sees it and afterwards."""

import json
from decimal import Decimal

import pytest

from rankings import frames
from rankings import shape as s
from rankings.compute.agreement import count_agreement, total_agreement
from rankings.compute.reviews import Crossing, EditionChange, Review
from rankings.importing.published import read_published
from rankings.models import Province, Release
from rankings.releasing import drafting, publishing, reviewing
from rankings.releasing.defining import Definition, Weight
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db


def draft(frame, **more):
    return publishing.draft_import(frame, SOURCE, FILE, **more)


def publish(frame):
    return publishing.publish(draft(frame), "a publisher", NOTES, imported_by="an importer")


@pytest.fixture
def primary():
    """A function: the ministry's table of 2022, equal to the secondary one but for some (province, indicator)."""

    def made(changed=()):
        live = frames.load_figures_frame(1)
        rows = live[(live[s.SOURCE] == "github-com-1") & (live[s.YEAR] == 2022)].reset_index(drop=True)
        values = [
            Decimal(dict(changed).get((row.province, row.indicator), row.value)) for row in rows.itertuples(index=False)
        ]
        cells = [f"C{number}" for number in range(5, 5 + len(rows))]
        return rows.assign(**{
            s.VALUE: values, s.SOURCE: SOURCE["key"], s.FILE: FILE["sha256"], s.SHEET: "DTI 2022", s.CELL: cells,
        })  # fmt: skip

    return made


def test_a_primary_table_equal_to_the_secondary_one_moves_nothing_and_agrees_in_every_figure(primary):
    found = reviewing.review(draft(primary()))
    assert (found.moves_in_numbers, found.ties, found.editions, found.summaries) == ([], (), (), ())
    assert found.count_changes("added") == len(found.changes) == 315
    total = total_agreement(count_agreement(found.agreement))
    assert (total.differs, total.new, total.missing) == (0, 0, 0)
    # The 315 figures of the transcription, and those that pages and papers print of the same.
    assert total.agrees == total.compared > 315
    assert {each.secondary_kind for each in found.agreement} == {"transcription", "government", "press"}


def test_it_takes_the_mark_of_a_secondary_source_from_all_that_rests_on_it(primary):
    moves = reviewing.review(draft(primary())).moves
    (bac_kan,) = (move for move in moves if move[:4] == (2022, 63, "economy_activity", "bac-kan"))
    assert ("secondary" in bac_kan.old.flags, "secondary" in bac_kan.new.flags) == (True, False)
    assert (bac_kan.cause.why, bac_kan.cause.figures[0].sheet) == ("marks", "DTI 2022")


def test_one_cell_that_differs_in_a_primary_table_moves_exactly_those_whom_it_passes(primary):
    """Bắc Kạn's economy activity of 2022 is 0.4554, rank 56."""
    live = frames.load_scores_frame(1)
    table = live[(live[s.YEAR] == 2022) & (live[s.INDICATOR] == "economy_activity")]
    above = table[table[s.RANK].isin([54, 55])].sort_values(s.RANK)
    assert list(above[s.RANK_BASIS]) == [s.COMPUTED, s.COMPUTED]
    value = str(above[s.SCORE].max() + Decimal("0.0001"))[:6]
    found = reviewing.review(draft(primary({("bac-kan", "economy_activity"): value}.items())))
    moves = {move.province: move for move in found.moves_in_numbers if move[:3] == (2022, 63, "economy_activity")}
    assert {name: move.places for name, move in moves.items()} == {"bac-kan": 2} | dict.fromkeys(above[s.PROVINCE], -1)
    own = moves.pop("bac-kan").cause.figures[0]
    assert (str(own.old), str(own.new), own.source, own.change) == ("0.4554", value, SOURCE["key"], "added")
    assert {move.cause.others for move in moves.values()} == {(Crossing("passed", ("bac-kan",), 1),)}
    (differs,) = (each for each in found.agreement if each.outcome == "differs")
    assert (differs.province, str(differs.primary), str(differs.secondary)) == ("bac-kan", value, "0.4554")
    assert differs.difference == Decimal(value) - Decimal("0.4554")


def test_a_score_equal_to_a_neighbours_makes_a_tie_that_is_told(primary):
    live = frames.load_scores_frame(1)
    table = live[(live[s.YEAR] == 2022) & (live[s.INDICATOR] == "society_activity")]
    (above,) = table[table[s.RANK] == 40].itertuples()
    (below,) = table[table[s.RANK] == 41].itertuples()
    found = reviewing.review(draft(primary({(below.province, "society_activity"): str(above.score)[:6]}.items())))
    ties = [tie for tie in found.ties if tie.indicator == "society_activity"]
    assert [(tie.change, tie.new_rank, set(tie.new)) for tie in ties] == [("new", 40, {above.province, below.province})]


def test_a_mean_that_changes_is_told_with_its_edition(primary):
    found = reviewing.review(draft(primary({("bac-kan", "economy_activity"): "0.9000"}.items())))
    (change,) = (each for each in found.summaries if each.indicator == "economy_activity")
    assert (change.old.mean, change.new.mean) == (Decimal("0.5620"), Decimal("0.5691"))
    assert (change.old.best_province, change.new.best_province) == ("da-nang", "bac-kan")


def test_a_corrected_score_names_every_rank_that_moves_on_the_pillars(table):
    found = reviewing.review(draft(table(figure("bac-kan", "0.9000"))))
    moves = {move[:4]: move for move in found.moves}
    own, passed = moves[2022, 63, "economy", "bac-kan"], moves[2022, 63, "economy", "an-giang"]
    assert (own.cause.why, own.places > 0) == ("own", True)
    assert (passed.places, passed.cause.others) == (-1, (Crossing("passed", ("bac-kan",), 1),))


def test_the_same_figure_with_other_digits_behind_those_shown_is_no_other_number(table):
    found = reviewing.review(draft(table(figure("thanh-hoa", "0.6350"), figure("yen-bai", "0.6350"))))
    assert found.moves_in_numbers == []


def test_what_is_reviewed_before_is_what_is_compared_afterwards(table):
    frame = table(figure("bac-kan", "0.9000"))
    before = reviewing.review(draft(frame))
    publish(frame)
    after = reviewing.compare_releases(1, 2)
    assert (before.old, before.new, after.old, after.new) == (1, None, 1, 2)
    assert after.to_json() | {"new": None} == before.to_json()


def test_the_other_way_round_everything_goes_back(table):
    publish(table(figure("bac-kan", "0.9000")))
    there, back = reviewing.compare_releases(1, 2), reviewing.compare_releases(2, 1)
    assert [(each.change, each.new) for each in back.changes] == [("removed", None)]
    assert [move[:4] for move in back.moves] == [move[:4] for move in there.moves]
    assert all((one.old, one.new) == (two.new, two.old) for one, two in zip(there.moves, back.moves, strict=True))
    own = [move for move in back.moves if move.cause.why == "own"]
    assert {move.cause.figures[0].change for move in own} == {"removed"}


def test_a_release_that_goes_back_differs_in_nothing_from_the_one_it_restores(table):
    publish(table(figure("bac-kan", "0.9000")))
    publishing.revert(Release.objects.get(number=1), "a publisher", NOTES)
    assert reviewing.compare_releases(1, 3) == Review(1, 3)
    assert reviewing.compare_releases(2, 3).to_json() | {"new": 1} == reviewing.compare_releases(2, 1).to_json()


def test_a_release_that_is_not_there_is_refused():
    with pytest.raises(Release.DoesNotExist):
        reviewing.compare_releases(1, 99)
    with pytest.raises(Release.DoesNotExist):
        reviewing.compare_releases(99, 1)


def test_the_first_release_of_all_adds_everything(root):
    published = read_published(root / "fixtures")
    found = reviewing.review(drafting.draft_published(None, published))
    assert {each.change for each in found.editions} == {"added"}
    assert {each.change for each in found.changes} == {"added"}
    assert len(found.changes) == len(published.figures)
    assert Review.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_an_edition_that_is_only_defined_yet_is_told_as_new_with_its_method(table):
    slugs = list(Province.objects.filter(unit_set_id=34).order_by("slug").values_list("slug", flat=True))
    parts = ("gov", "economy", "society")
    definition = Definition(
        2025, 34, "thu-2025", "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology", "2026-03-31",
        weights=tuple(Weight("dti", part, "300", "published") for part in parts),
    )  # fmt: skip
    rows = [figure(slug, f"0.{9000 - place}", year=2025, units=34) for place, slug in enumerate(slugs)]
    found = reviewing.review(draft(table(*rows), definition=definition))
    assert found.editions == (EditionChange(2025, 34, "added", "", "thu-2025"),)
    moves = [move for move in found.moves if (move.year, move.indicator) == (2025, "dti")]
    assert [move.new.rank for move in sorted(moves, key=lambda move: move.province)] == list(range(1, 35))
    assert {(move.cause.why, move.old.rank) for move in moves} == {("own", None)}
    # The method is another one than that of 2024 on the same provinces.
    assert all("method_break" in move.new.flags and move.new.change is not None for move in moves)


def test_a_review_of_real_figures_is_stored_and_read_back(primary):
    found = reviewing.review(draft(primary({("bac-kan", "economy_activity"): "0.9000"}.items())))
    assert Review.from_json(json.loads(json.dumps(found.to_json()))) == found
