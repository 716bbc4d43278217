"""A long table of a large unit set becomes a release: checked line by line, ranked by the same rules, or not at all."""

import dataclasses
import json
from contextlib import contextmanager
from decimal import Decimal
from io import StringIO

import pandas as pd
import pytest
from django.core.management import CommandError, call_command

from rankings import frames
from rankings import shape as s
from rankings.catalogue import live_key, load_catalogue
from rankings.compute.results import Places, compute_results
from rankings.models import AuditEvent, EditionVersion, Figure, Indicator, Release, Score, Summary
from rankings.releasing import bulk, publishing
from rankings.releasing.publishing import People
from tests.drill import communes
from tests.drill.state import fingerprint
from tests.releasing.conftest import FILE, NOTES, SOURCE, figure

pytestmark = pytest.mark.django_db

UNITS = 1_002
CODES = communes.indicators_of(3)


@pytest.fixture
def units(db):
    communes.store_units(UNITS)


@pytest.fixture
def lines(tmp_path, units):
    """A function from lines of a long table to its file; without any, of a whole table with many ties."""

    def write(rows=None, head="unit,indicator,score"):
        path = tmp_path / "communes.csv"
        whole = [f"{communes.code_of(unit)},{code},0.{unit * 7 % 100:02d}" for unit in range(UNITS) for code in CODES]
        path.write_text("\n".join([head, *(whole if rows is None else rows), ""]), encoding="utf-8")
        return path

    return write


@contextmanager
def checked(order):
    table = bulk.check(order)
    try:
        yield table
    finally:
        table.cells.close()


def run(order):
    with checked(order) as table:
        return table, None if table.errors else bulk.publish_large(order, table)


def order(path, year=2025, **changes):
    return communes.order(path, year, UNITS, CODES, **changes)


def said(table):
    return [finding.line(table.name, "en") for finding in table.findings]


def test_a_table_is_live_with_its_file_its_event_and_an_address_for_every_figure(lines):
    path = lines()
    table, release = run(order(path))
    assert (release.number, release.kind, release.imported_by, release.alone) == (2, "import", "an importer", False)
    assert bytes(release.source_file.content) == path.read_bytes()
    figures = Figure.objects.filter(version__edition__unit_set_id=UNITS)
    assert figures.count() == Score.objects.filter(version__edition__unit_set_id=UNITS).count() == 3 * UNITS
    third = figures.get(province__slug="xa-00002", indicator__code="x002")
    assert (third.value, third.places, third.cell, third.file) == (Decimal("0.14"), 2, "C10", table.sha256)
    event = AuditEvent.objects.latest("number")
    assert (event.action, event.actor, json.loads(event.detail)["rows"]) == (
        "release_published",
        "a publisher",
        3 * UNITS,
    )


def test_pages_show_the_large_edition_and_still_begin_with_the_provinces(lines, client):
    run(order(lines()))
    assert load_catalogue(live_key()).newest.units == 34
    page = client.get("/xep-hang/2025/").content.decode()
    assert "Xã giả 00014" in page
    assert client.get("/").status_code == client.get("/phuong-phap/").status_code == 200


@pytest.fixture
def as_drafted(units):
    """A function from figures to what `compute_results` makes of them: the oracle of ranks, ties, changes and marks."""

    def compute(figures, editions, kind="ministry"):
        frame = pd.DataFrame(figures, columns=list(s.FIGURE_COLUMNS), dtype=object)
        stored = frames.load_places()
        places = Places(
            stored.provinces, stored.successions,
            pd.DataFrame(editions, columns=[s.YEAR, s.UNITS, s.METHOD], dtype=object), stored.indicators,
            {"communes": kind},
        )  # fmt: skip
        none = pd.DataFrame(columns=[s.YEAR, s.UNITS, s.WHOLE, s.PART, s.WEIGHT, s.BASIS], dtype=object)
        national = frames.load_national_frame(1)
        return compute_results(frame, none, national[national[s.UNITS] == UNITS], places)

    return compute


def figures_of(path, year, head="unit,indicator,score"):
    """The rows of a long table as a draft would hold them."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        fields = dict(zip(head.split(","), line.split(","), strict=True))
        slug = f"xa-{int(fields['unit']) - 1:05d}"
        for measure, text in (("score", fields["score"]), ("rank", fields.get("rank", ""))):
            if text:
                places = len(text.partition(".")[2])
                rows.append((year, UNITS, slug, fields["indicator"], measure, Decimal(text), places, 0, "communes",
                             "f", "", "C1", "", "", ""))  # fmt: skip
    return rows


def results_of(release, year):
    """Stored scores and summaries of the large edition, as plain rows."""
    names = ("score", "places", "score_basis", "score_rule", "rank", "rank_basis", "rank_rule", "tied", "computed_rank",
             "region_rank", "previous_rank", "rank_change", "change_basis", "flags")  # fmt: skip
    version = EditionVersion.objects.get(releases=release, edition__year=year, edition__unit_set_id=UNITS)
    scores = {
        (indicator, slug): tuple(rest)
        for indicator, slug, *rest in Score.objects.filter(version_id=version.pk).values_list(
            "indicator__code", "province__slug", *names
        )
    }
    fields = ("n", "ranks_known", "scores_known", "mean", "mean_places", "mean_basis", "best", "best_province__slug")
    rows = Summary.objects.filter(version=version).values_list("indicator__code", *fields)
    return scores, {code: tuple(rest) for code, *rest in rows}


def expected_of(results, year):
    columns = [s.SCORE, s.PLACES, s.SCORE_BASIS, s.SCORE_RULE, s.RANK, s.RANK_BASIS, s.RANK_RULE, s.TIED,
               s.COMPUTED_RANK, s.REGION_RANK, s.PREVIOUS_RANK, s.RANK_CHANGE, s.CHANGE_BASIS, s.FLAGS]  # fmt: skip
    scores, summaries = (frame[frame[s.YEAR] == year] for frame in (results.scores, results.summaries))
    return (
        {
            (row[s.INDICATOR], row[s.PROVINCE]): tuple(row[column] for column in columns)
            for row in scores.to_dict("records")
        },
        {
            row[0]: tuple(None if value == "" and at == 7 else value for at, value in enumerate(row[1:]))
            for row in summaries.drop(columns=[s.YEAR, s.UNITS]).itertuples(index=False, name=None)
        },
    )


@pytest.mark.parametrize("kind", ["ministry", "transcription"])
def test_ranks_ties_changes_marks_and_means_are_what_every_other_table_gets(lines, as_drafted, kind):
    first = lines()
    before = figures_of(first, 2024)
    source = {**communes.SOURCE, "kind": kind}
    run(order(first, 2024, source=source))
    head = "unit,indicator,score,rank"
    rows = [
        # Ranks of the whole are printed for some, two of them against the scores; a unit has nothing on x001.
        f"{communes.code_of(unit)},{code},0.{unit * 13 % 1000:03d},{unit + 1 if code == 'dti' and unit < 9 else ''}"
        for unit in range(UNITS)
        for code in CODES
        if (unit, code) != (5, "x001")
    ]
    path = lines(rows, head)
    later = communes.definition(2025, UNITS, [CODES[0], *CODES[1:]], method="other")
    table, release = run(order(path, 2025, source=source, gaps="một xã chưa báo cáo", definition=later))
    assert table.errors == 0, said(table)
    editions = [(2024, UNITS, "communes"), (2025, UNITS, "other")]
    expected = expected_of(as_drafted(before + figures_of(path, 2025, head), editions, kind), 2025)
    assert results_of(release, 2025) == expected


@pytest.mark.parametrize(
    ("rows", "needle"),
    [
        (["00001,dti,0.5", "99999,dti,0.5"], "A3 · found “99999” · expected the code of one of 1002 units"),
        (["00001,dti,0.5", "1,dti,0.5"], "A3 · found “1”"),
        (["00001,gdp,0.5"], "B2 · found “gdp” · expected the code of an indicator"),
        (["00001,dti,0.5", "00002,dti,high"], "C3 · found “high” · expected a number from 0 to 1"),
        (["00001,dti,"], "C2 · found an empty cell"),
        (["00001,dti,1.0001"], "C2 · found “1.0001” · expected a number from 0 to 1"),
        (["00001,dti,-0.1"], "C2 · found “-0.1”"),
        (["00001,dti,0.1234567890123"], "C2 · found “0.1234567890123” · expected at most 12 decimals"),
        (["00001,dti,50%"], "C2 · found “50%”"),
        (["00001,dti,0.5", "00002,dti,0.5", "00001,dti,0.6"], "A4 · found 00001 · dti stands in line 2 already"),
        (["00001,dti,0,5"], "A2 · found a line of more than 3 fields"),
        (["00001,dti,=1+1"], "C2 · found “=1+1”"),
    ],
)  # fmt: skip
def test_every_fault_is_told_at_its_line_and_nothing_is_stored(lines, rows, needle):
    before = fingerprint()
    table, release = run(order(lines(rows)))
    assert any(needle in line for line in said(table)), said(table)
    assert (release, fingerprint()) == (None, before)


def test_errors_are_counted_all_and_the_first_are_listed(lines):
    rows = [f"{communes.code_of(unit)},dti,{'0.5' if unit % 2 else 'x'}" for unit in range(UNITS)]
    with checked(order(lines(rows))) as table:
        assert (table.errors, len(table.findings)) == (501, 20)
    assert [finding.cell for finding in table.findings] == [f"C{2 * at}" for at in range(1, 21)]


def test_a_duplicate_is_found_however_far_apart_its_lines_are(lines, monkeypatch):
    monkeypatch.setattr("rankings.importing.long_table._BLOCK", 1_000)
    whole = lines().read_text(encoding="utf-8").splitlines()[1:]
    with checked(order(lines([*whole, whole[0]]))) as table:
        assert table.errors == 1
    assert f"A{len(whole) + 2} · found 00001 · dti stands in line 2 already" in said(table)[0]


def test_blocks_do_not_change_what_is_read(lines, monkeypatch):
    path = lines()
    hashes = []
    for size in (1 << 20, 777):
        monkeypatch.setattr("rankings.importing.long_table._BLOCK", size)
        with checked(order(path)) as table:
            cells = [table.cells.column(place).tobytes() for place in table.filled]
            hashes.append((table.sha256, table.rows, cells))
    assert hashes[0] == hashes[1]


@pytest.mark.parametrize(
    ("content", "needle"),
    [
        (b"", "an empty file"),
        (b"unit;score\n1;2\n", "expected the columns indicator in the first line"),
        (b"unit,indicator,score,color\n", "D1 · found “color”"),
        (b"unit,indicator,score\n" + b"x" * 2_000, "A2 · found a line of more than 1000 bytes"),
        (b"x" * 2_000, "A1 · found a line of more than 1000 bytes"),
        (b"unit,indicator,score\n00001,dti,0.5\n\xff\xfe,dti,0.5\n", "A3 · found bytes that are no UTF-8"),
        (b"unit,indicator,score\n00001,dti\x00,0.5\n", "A2 · found bytes that are no UTF-8"),
        (b"unit,indicator,score\n", "no line of figures"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_such_table_is_told_where_and_why(lines, content, needle):
    path = lines()
    path.write_bytes(content)
    with pytest.raises(CommandError) as problem:
        command(path)
    assert needle in str(problem.value)


def test_semicolons_decimal_commas_marks_and_line_ends_of_other_programs_are_read(lines):
    path = lines()
    body = "\r\n".join(f'"{communes.code_of(unit)}";"{code}";57,{unit % 10}' for unit in range(UNITS) for code in CODES)
    path.write_text(f"\ufeffMã;Chỉ số;Điểm\r\n{body}\r\n\r\n", encoding="utf-8", newline="")
    _, release = run(order(path, scale=100))
    figures = Figure.objects.filter(version__releases=release, version__edition__unit_set_id=UNITS)
    assert figures.get(province__slug="xa-00003", indicator__code="dti").value == Decimal("0.573")


def test_a_gap_blocks_until_its_reason_is_given_and_the_reason_is_kept(lines):
    rows = [f"{communes.code_of(unit)},dti,0.5" for unit in range(1, UNITS)]
    table, release = run(order(lines(rows)))
    assert release is None
    assert "dti: 1 unit missing, such as 00001" in said(table)[0]
    table, release = run(order(lines(rows), gaps="xã mới lập"))
    assert "reason: xã mới lập" in said(table)[0]
    assert json.loads(AuditEvent.objects.latest("number").detail)["gaps"] == "xã mới lập"
    missing = Score.objects.get(version__releases=release, province__slug="xa-00000", indicator__code="dti")
    assert (missing.score, missing.rank, missing.flags) == (None, None, "")


def test_a_table_without_the_whole_is_refused(lines):
    rows = [f"{communes.code_of(unit)},x001,0.5" for unit in range(UNITS)]
    table, release = run(order(lines(rows)))
    assert release is None
    assert "no figure on dti" in said(table)[0]


def test_the_same_table_again_changes_nothing_and_a_correction_makes_a_new_version(lines):
    path = lines()
    run(order(path))
    assert run(order(path, definition=None))[1] is None
    corrected = lines([line.replace("00001,dti,0.00", "00001,dti,0.99") for line in path.read_text().splitlines()[1:]])
    _, release = run(order(corrected, definition=None))
    assert release.number == 3
    kept = release.versions.exclude(edition__unit_set_id=UNITS)
    assert set(kept) == set(Release.objects.get(number=1).versions.all())
    # Weights are those of the version before.
    assert release.versions.get(edition__unit_set_id=UNITS).compositions.count() == 2


def test_a_table_of_provinces_and_a_load_leave_the_large_edition_as_it_is(lines, table, root):
    _, release = run(order(lines()))
    large = release.versions.get(edition__unit_set_id=UNITS)
    draft = publishing.draft_import(table(figure("bac-kan", "0.9000")), SOURCE, FILE)
    assert not (draft.figures[s.UNITS] == UNITS).any()
    made = publishing.publish(draft, "a publisher", NOTES, imported_by="an importer")
    assert large in made.versions.all()
    call_command("load_published", stdout=StringIO())
    assert large in Release.objects.latest("number").versions.all()


def test_going_back_takes_the_large_edition_away_and_brings_it_again_with_the_same_hash(lines):
    _, release = run(order(lines()))
    publishing.revert(Release.objects.get(number=1), "an operator", NOTES)
    assert not Release.objects.get(number=3).versions.filter(edition__unit_set_id=UNITS).exists()
    _, again = run(order(lines()))
    assert (again.number, again.content_hash) == (4, release.content_hash)


def test_an_edition_that_a_later_one_counts_from_is_not_replaced(lines):
    path = lines()
    run(order(path, 2024))
    run(order(path, 2025, definition=communes.definition(2025, UNITS, CODES)))
    with pytest.raises(bulk.Refused, match="Edition 2025/1002 counts its changes from 2024/1002"):
        run(order(path, 2024, definition=None))


def test_a_file_that_changes_after_its_check_is_refused_with_nothing_stored(lines):
    path = lines()
    wanted = order(path)
    before = fingerprint()
    with checked(wanted) as table:
        path.write_bytes(path.read_bytes() + b"00001,dti,0.5\n")
        with pytest.raises(bulk.Refused, match="changed while it was read"):
            bulk.publish_large(wanted, table)
    assert fingerprint() == before


def test_a_small_set_an_unknown_edition_and_a_set_without_its_units_are_refused(lines):
    path = lines()
    for wrong, match in (
        ({"units": 63, "definition": None}, "63 units are no large set"),
        ({"definition": None}, "There is no edition 2025/1002"),
        ({"units": 2_000}, "Of the 2000 units 0 are stored"),
    ):
        with pytest.raises(bulk.Refused, match=match):
            bulk.check(dataclasses.replace(order(path), **wrong))


def command(path, *options, people=("--proposed-by=an importer", "--actor=a publisher")):
    out = StringIO()
    definition = path.with_suffix(".json")
    definition.write_text(json.dumps(communes.definition(2025, UNITS, CODES).to_json()), encoding="utf-8")
    call_command(
        "import_large_table", str(path), "--year=2025", f"--units={UNITS}", "--source=https://drill.example/c",
        f"--definition={definition}", "--lang=en", *people, *options,
        stdout=out,
    )  # fmt: skip
    return out.getvalue()


def test_the_command_tells_how_far_it_is_and_what_is_live(lines, monkeypatch):
    monkeypatch.setattr("rankings.importing.long_table._BLOCK", 10_000)
    out = command(lines(), "--every=1000")
    assert "read: " in out
    assert "rows/s" in out
    assert f"read: {3 * UNITS} rows · 100%" in out
    assert out.count(f"figures stored: {3 * UNITS} rows · 100%") == 1
    assert out.count(f"scores and ranks stored: {3 * UNITS} rows · 100%") == 1
    assert "Release 2 is live." in out


def test_a_dry_run_stores_nothing(lines):
    before = fingerprint()
    assert "3006 rows are right. Dry run: nothing was stored." in command(lines(), "--dry-run")
    assert fingerprint() == before


def test_errors_end_the_command_with_their_lines_and_a_count(lines):
    path = lines(["00001,dti,x", "00002,dti,0.5"])
    with pytest.raises(CommandError, match="1 error: nothing was stored") as problem:
        command(path)
    assert problem.value.returncode == 1


def test_one_person_alone_publishes_where_the_site_says_that_one_may(lines, settings):
    settings.LONE_OPERATOR = True
    assert "Release 2 is live." in command(lines(), people=["--actor=an importer"])
    assert Release.objects.get(number=2).alone


def test_four_eyes_are_the_database_s_rule_too(lines):
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        run(order(lines(), people=People("one", "one")))


def test_the_definition_is_checked_before_the_table(lines):
    path = lines()
    wrong = path.with_name("wrong.json")
    wrong.write_text(json.dumps(communes.definition(2024, UNITS, ["dti", "x y"]).to_json()), encoding="utf-8")
    with pytest.raises(CommandError, match="2024/1002 ≠ 2025/1002; indicator x y"):
        command(path, f"--definition={wrong}")
    assert not Indicator.objects.filter(code="x y").exists()
