"""`manage.py import_scores`: what it says, what it stores, and with which exit code it ends."""

import os
import pwd
import re
import shutil
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rankings import frames, shape
from rankings.importing.names import match_province
from rankings.models import AuditEvent, Edition, Import, Release, Source, SourceFile
from rankings.releasing.publishing import StaleDraft, live_release
from rankings.releasing.questions import gazetteer_of, source_of
from tests.conftest import PASSWORD
from tests.make_import_files import DATA, put, to_xlsx

pytestmark = pytest.mark.django_db

URL = "https://dti.gov.vn/xep-hang-2022-chi-tiet"


def run(file, *arguments, year=2022, units=63, source=URL, lang="en", out=None):
    """The command's output lines. `file` is a name of tests/data/ or a path."""
    out = out or StringIO()
    call_command(
        "import_scores", str(DATA / file), "--year", str(year), "--units", str(units), "--source", source,
        "--lang", lang, *arguments, stdout=out,
    )  # fmt: skip
    return out.getvalue().splitlines()


def refused(file, *arguments, **more):
    """The exit code and what is said last."""
    out = StringIO()
    with pytest.raises(CommandError) as raised:
        run(file, *arguments, out=out, **more)
    return raised.value.returncode, f"{out.getvalue()}{raised.value}"


def test_a_good_table_becomes_a_release_with_the_cell_of_every_figure():
    before = live_release()
    assert run("good.xlsx")[-1] == f"Release {before.number + 1} is live."
    figures = frames.load_figures_frame(live_release().pk)
    mine = figures[figures[shape.SOURCE] == "dti-gov-vn-xep-hang-2022-chi-tiet"]
    assert len(mine) == 378
    first = mine[(mine[shape.PROVINCE] == "da-nang") & (mine[shape.INDICATOR] == "dti")]
    assert sorted(first[shape.CELL]) == ["C5", "D5"]
    assert set(first[shape.FILE]) == {live_release().source_file.sha256}
    assert set(first[shape.SHEET]) == {"DTI 2022"}


def test_the_original_bytes_are_kept_with_the_release():
    run("good.xlsx", "--note-vi", "Bảng năm 2022", "--note-en", "Table of 2022", "--actor", "a clerk")
    release = live_release()
    assert bytes(release.source_file.content) == (DATA / "good.xlsx").read_bytes()
    assert (release.note_vi, release.note_en, release.actor) == ("Bảng năm 2022", "Table of 2022", "a clerk")


def test_the_same_file_again_changes_nothing():
    run("good.xlsx")
    count = Release.objects.count()
    assert run("good.xlsx")[-1].startswith(f"This very file is already imported as release {live_release().pk}")
    assert Release.objects.count() == count


def test_findings_that_block_end_with_1_and_store_nothing():
    before = Release.objects.count(), Source.objects.count(), SourceFile.objects.count()
    code, said = refused("fault-rank-order.csv")
    assert code == 1
    assert "ERROR fault-rank-order.csv · D30 · found rank 6 with the score 0.6033 in C30 · expected rank 26" in said
    assert said.endswith("2 errors: nothing was stored.")
    assert (Release.objects.count(), Source.objects.count(), SourceFile.objects.count()) == before


def test_one_error_is_said_in_the_singular():
    assert refused("fault-score-text.csv")[1].endswith("1 error: nothing was stored.")


def test_a_table_whose_title_is_of_another_year_is_refused_unless_the_title_is_to_be_ignored():
    code, said = refused("good.xlsx", year=2023)
    assert code == 1
    assert "ERROR good.xlsx · DTI 2022!A1 · found “XẾP HẠNG CHUYỂN ĐỔI SỐ CẤP TỈNH NĂM 2022”" in said
    assert "expected the year 2023 of this edition · choose the edition of 2022" in said
    assert "· --year 2022 | --ignore-title" in said
    lines = run("good.xlsx", "--ignore-title", "--dry-run", year=2023)
    assert any(line.startswith("WARNING good.xlsx · DTI 2022!A1") for line in lines)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_an_unknown_edition_is_refused_with_where_to_define_it(lang):
    code, said = refused("good.xlsx", year=2025, units=34, lang=lang)
    assert code == 2
    assert "/admin/imports/new/" in said


def test_an_edition_added_to_the_fixtures_can_be_imported(tmp_path, root):
    folder = tmp_path / "fixtures"
    shutil.copytree(root / "fixtures", folder)
    for name in ("editions", "composition"):
        lines = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        added = [line.replace("2024,34,", "2025,34,", 1) for line in lines if line.startswith("2024,34,")]
        assert added
        (folder / f"{name}.csv").write_text("\n".join([*lines, *added, ""]), encoding="utf-8")
    call_command("load_published", "--folder", str(folder), stdout=StringIO())
    rows = "\n".join(f"{place.name_vi};0,{9000 - n}" for n, place in enumerate(gazetteer_of(34).places))
    path = tmp_path / "bảng.csv"
    path.write_text(f"Tỉnh;DTI\n{rows}\n", encoding="utf-8")
    assert run(path, year=2025, units=34)[-1].endswith("is live.")


def test_the_guides_example_is_of_an_edition_that_exists(root):
    guide = (root / "docs" / "deploy.md").read_text(encoding="utf-8")
    examples = re.findall(r"import_scores[^`]*?--year (\d+) --units (\d+)", guide)
    assert examples
    known = set(Edition.objects.values_list("year", "unit_set_id"))
    assert {(int(year), int(units)) for year, units in examples} <= known


def test_a_file_that_cannot_be_read_ends_with_1(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes((DATA / "good.xlsx").read_bytes()[:3000])
    code, said = refused(path)
    assert code == 1
    assert "truncated" in said


@pytest.mark.parametrize(
    ("file", "arguments", "more", "words"),
    [
        ("fault-bare-pillar.csv", (), {}, '--map "F=gov" | --map "F=gov_activity" | --map "F=ignore"'),
        ("fault-two-sheets.xlsx", (), {}, '--sheet "Bản 2"'),
        ("good.xlsx", (), {"year": 2019}, "No edition 2019 on 63 provinces; known: 2020/63"),
        ("good.xlsx", (), {"units": 62}, "No edition 2022 on 62 provinces"),
        ("good.xlsx", ("--map", "E=nothing"), {}, "malformed"),
        ("good.xlsx", ("--map", "Z=gov"), {}, "not in the table"),
        ("good.xlsx", ("--sheet", "Bản 9"), {}, "there is no sheet"),
        ("good.xlsx", ("--name", "Bắc Cạn=nowhere"), {}, "is no province of the 63"),
        ("good.xlsx", ("--gap", "bac-kan"), {}, "malformed"),
        ("good.xlsx", ("--reason", "E20=x"), {}, "malformed"),
        ("good.xlsx", ("--split", "C"), {}, "do not hold two values"),
        ("no-such-file.xlsx", (), {}, "no such file"),
        (".", (), {}, "is not a file"),
        ("good.xlsx", ("--document", "x" * 301), {}, "The source is not valid: document"),
    ],
)
def test_wrong_usage_and_choices_end_with_2_and_say_what_can_be_done(file, arguments, more, words):
    before = Release.objects.count()
    code, said = refused(file, *arguments, **more)
    assert code == 2
    assert words in said
    assert Release.objects.count() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--date", "2023-13"),
        ("--scale", "10"),
        ("--kind", "rumour"),
        ("--lang", "fr"),
        ("--actor", " "),
        ("--source", "dti.gov.vn"),
    ],
)
def test_arguments_are_checked_before_anything_is_read(arguments):
    with pytest.raises(CommandError):
        run("good.xlsx", *arguments)


def test_a_warning_without_a_reason_is_a_choice_to_make_and_stores_nothing():
    before = Release.objects.count()
    code, said = refused("fault-empty-score.csv")
    assert code == 2
    assert "1 warning to be given a reason: nothing was stored." in said
    assert '--reason "missing@!E20=…"' in said
    assert Release.objects.count() == before
    assert run("fault-empty-score.csv", "--dry-run")[-1] == "Dry run: nothing was stored."


@pytest.mark.parametrize(
    "arguments", [("--reason", "missing@!E20=tỉnh không nộp"), ("--accept-warnings", "đã đối chiếu với văn bản")]
)
def test_a_warning_with_a_reason_is_imported(arguments):
    assert run("fault-empty-score.csv", *arguments)[-1].endswith("is live.")


def test_a_spelling_and_a_gap_can_be_confirmed_on_the_command_line(tmp_path):
    rows = "\n".join(f"{place.name_vi};0,{9000 - n}" for n, place in enumerate(gazetteer_of(63).places))
    path = tmp_path / "bảng.csv"
    path.write_text(f"Tỉnh;Hạ tầng số\n{rows}\n".replace("Bắc Kạn", "Bắc Cạnn"), encoding="utf-8")
    code, said = refused(path)
    assert code == 1
    assert '--name "Bắc Cạnn=bac-kan"' in said
    lines = run(path, "--name", "Bắc Cạnn=bac-kan", "--dry-run")
    assert any("confirmed to be this province" in line for line in lines)
    lines = run(path, "--name", "Bắc Cạnn=", "--gap", "bac-kan=không nộp số liệu", "--dry-run")
    assert any("the reason: không nộp số liệu" in line for line in lines)


def test_a_column_of_two_values_is_split_where_the_command_says_so(tmp_path):
    rows = "\n".join(f"{p.name_vi};{n:02d} (0,{9000 - n})" for n, p in enumerate(gazetteer_of(63).places, start=1))
    path = tmp_path / "bảng.csv"
    path.write_text(f"Tỉnh;Hạ tầng số\n{rows}\n", encoding="utf-8")
    code, said = refused(path)
    assert (code, "--split B" in said) == (2, True)
    lines = run(path, "--split", "B", "--dry-run")
    assert any("infrastructure, rank" in line for line in lines)
    assert any("infrastructure, score" in line for line in lines)
    assert refused("good.xlsx", "--split", "C")[0] == 2


def test_a_choice_can_be_made_on_the_command_line():
    lines = run("fault-bare-pillar.csv", "--map", "F=gov_activity", "--dry-run")
    assert "  column F “Các chỉ số / Chính quyền số”: gov_activity, score" in lines


def test_in_2020_a_pillar_is_all_that_its_name_can_mean(tmp_path):
    rows = "\n".join(f"{place.name_vi};0,3" for place in gazetteer_of(63).places)
    path = tmp_path / "2020.csv"
    path.write_text(f"Tỉnh;Chính quyền số\n{rows}\n", encoding="utf-8")
    assert any("gov, score" in line for line in run(path, "--dry-run", year=2020))
    assert refused(path, year=2021)[0] == 2


def test_a_dry_run_says_what_would_change_in_ranks_and_stores_nothing(tmp_path):
    path = tmp_path / "changed.xlsx"
    sheet = put("C6", 0.8100)
    sheet.put("D6", 1)
    sheet.put("D5", 2)
    path.write_bytes(to_xlsx([sheet]))
    before = Release.objects.count(), Source.objects.count()
    lines = run(path, "--dry-run", source="https://dti.gov.vn/xep-hang-2022")
    assert any("ho-chi-minh" in line and "rank 2 → 1" in line for line in lines)
    assert lines[-1] == "Dry run: nothing was stored."
    assert (Release.objects.count(), Source.objects.count()) == before


def test_everything_is_said_in_vietnamese_unless_english_is_asked():
    assert "Chạy thử: không lưu gì." in run("good.ods", "--dry-run", lang="vi")
    assert "  cột D “DTI / Hạng”: dti, hạng" in run("good.ods", "--dry-run", lang="vi")


def test_another_release_in_between_stores_nothing_and_ends_with_1(monkeypatch):
    def stale(*_, **__):
        raise StaleDraft("release 2 went live")

    monkeypatch.setattr("rankings.releasing.proposing.publish", stale)
    code, said = refused("good.xlsx")
    assert code == 1
    assert "look at the changes again" in said


def test_a_document_known_by_its_address_keeps_its_name_and_trust():
    known = Source.objects.get(url="https://dti.gov.vn/xep-hang-2022")
    found = source_of(known.url, 2022, 63, "a.xlsx")
    assert (found["key"], found["kind"], found["document"]) == (known.key, known.kind, known.document)
    assert source_of(known.url, 2022, 63, "a.xlsx", document="Bảng xếp hạng")["document"] == "Bảng xếp hạng"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://dti.gov.vn/x", "ministry"),
        ("https://www.mst.gov.vn/x", "ministry"),
        ("https://yenbai.gov.vn/x", "government"),
        ("https://vnexpress.net/x", "press"),
        ("https://dti.gov.vn.example.com/x", "press"),
    ],
)
def test_trust_in_a_new_document_goes_by_its_host_and_not_too_high(url, kind):
    assert source_of(url, 2022, 63, "a.xlsx")["kind"] == kind


def test_two_addresses_never_share_a_key():
    first = source_of("https://dti.gov.vn/a?page=1", 2022, 63, "a.xlsx")
    Source.objects.create(**first)
    assert source_of("https://dti.gov.vn/a?page=2", 2022, 63, "a.xlsx")["key"] == f"{first['key']}-2"


def test_the_databases_spellings_are_all_known():
    for units in (63, 34):
        gazetteer = gazetteer_of(units)
        assert len(gazetteer.places) == units
        assert all(match_province(place.name_vi, gazetteer).slug == place.slug for place in gazetteer.places)
    assert match_province("Bình Phước", gazetteer_of(34)).other_units == 63


def test_the_process_itself_ends_with_the_code(root):
    command = [sys.executable, "manage.py", "import_scores", "none.csv", "--year", "2022", "--units", "63"]
    ended = subprocess.run([*command, "--source", "none"], cwd=root, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "no http or https address" in ended.stderr


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("nobody", PASSWORD, "--actor nobody: no open account has this name and the role Importer (importer)."),
        ("binh", PASSWORD, "--actor binh: no open account"),
        ("an", "another's", "The password of an is wrong."),
    ],
)
def test_where_two_people_are_needed_the_one_who_proposes_shows_who_they_are(
    settings, person, monkeypatch, name, password, words
):
    settings.LONE_OPERATOR = False
    person("importer", name="an")
    person("publisher", name="binh")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: password)
    code, said = refused("good.xlsx", "--actor", name)
    assert (code, words in said, Import.objects.count()) == (2, True, 0)


def test_the_password_may_come_from_standard_input_and_who_typed_the_command_is_recorded(settings, person, monkeypatch):
    settings.LONE_OPERATOR = False
    person("importer", name="an")
    monkeypatch.setattr("sys.stdin", StringIO(f"{PASSWORD}\n"))
    assert "Proposed as import" in run("good.xlsx", "--actor", "an", "--password-stdin")[-1]
    event = AuditEvent.objects.get(action="import_by_command")
    assert (event.actor, pwd.getpwuid(os.getuid()).pw_name in event.detail) == ("an", True)


def test_a_dry_run_takes_no_account(settings):
    settings.LONE_OPERATOR = False
    assert run("good.xlsx", "--dry-run")[-1] == "Dry run: nothing was stored."
