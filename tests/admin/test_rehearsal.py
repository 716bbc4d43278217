"""Next year's table, on a revised framework, goes from upload to publication and back without a line of code."""

import pytest

from rankings.models import Edition, Import, Indicator, Method, Release
from rankings.releasing.defining import Definition

pytestmark = pytest.mark.django_db

#: What a person fills in: a new decision, one new main index, other weights.
DEFINITION = {
    "publisher_vi": "Bộ Khoa học và Công nghệ", "publisher_en": "Ministry of Science and Technology",
    "published_on": "2026-11-20", "method": "+", "new_method": "thu-2025", "decision": "Quyết định thử",
    "decided_on": "2026-01-15", "summary_vi": "Khung thử có thêm một chỉ số.",
    "summary_en": "A trial framework with one more index.", "basis": "published",
    "weight-old-awareness": "80", "in-old-awareness": ["dti", "gov", "economy", "society"],
    "weight-old-institutions": "80", "in-old-institutions": ["dti", "gov", "economy", "society"],
    "weight-old-infrastructure": "100",
    "in-old-infrastructure": ["dti", "gov", "economy", "society"],
    "weight-old-human_resources": "80",
    "in-old-human_resources": ["dti", "gov", "economy", "society"],
    "weight-old-security": "80", "in-old-security": ["dti", "gov", "economy", "society"],
    "weight-old-gov_activity": "200", "in-old-gov_activity": ["dti", "gov"],
    "weight-old-economy_activity": "140", "in-old-economy_activity": ["dti", "economy"],
    "weight-old-society_activity": "140", "in-old-society_activity": ["dti", "society"],
    "code-new-0": "data_trial", "weight-new-0": "100", "name_vi-new-0": "Dữ liệu số (thử)",
    "name_en-new-0": "Digital data (trial)", "short_vi-new-0": "Dữ liệu", "short_en-new-0": "Data",
    "in-new-0": ["dti", "gov", "economy", "society"],
}  # fmt: skip
NEW = {"edition": "other", "year": "2025", "units": "34", "url": "https://example.org/thu-2025"}


@pytest.fixture
def brought(importer, bring, table_of_2025):
    """The table brought in and its edition defined."""
    row = bring(table_of_2025, name="thu-2025.xlsx", **NEW)
    answer = importer.post(f"/admin/imports/{row.pk}/edition/", DEFINITION | {"revision": row.revision})
    assert answer.status_code == 302, answer.content.decode()
    row.refresh_from_db()
    return row


def test_a_table_of_an_edition_nobody_knows_asks_for_its_definition_first(importer, bring, table_of_2025):
    row = bring(table_of_2025, **NEW)
    for step in ("read", "columns", "provinces", "check", "changes", "publish"):
        answer = importer.get(f"/admin/imports/{row.pk}/{step}/")
        assert answer.url == f"/admin/imports/{row.pk}/edition/", step


def test_the_form_begins_like_the_last_edition_on_the_same_provinces(importer, bring, table_of_2025):
    row = bring(table_of_2025, **NEW)
    page = importer.get(f"/en/admin/imports/{row.pk}/edition/")
    shown = page.context["definition"]
    assert shown.method == "405"
    assert {index.key for index in page.context["old_rows"] if index.held_by} >= {"old-gov_activity", "old-awareness"}


def test_everything_wrong_with_a_definition_is_said_at_once(importer, bring, table_of_2025):
    row = bring(table_of_2025, **NEW)
    wrong = DEFINITION | {"published_on": "mai", "weight-new-0": "nhiều", "decided_on": "", "revision": row.revision}
    answer = importer.post(f"/en/admin/imports/{row.pk}/edition/", wrong)
    assert answer.status_code == 422
    assert {problem.field for problem in answer.context["problems"]} >= {
        "published_on",
        "dti < data_trial",
        "decided_on",
    }
    assert "data_trial" in answer.content.decode()


def test_the_new_index_is_known_by_the_name_that_was_given_to_it(importer, brought):
    page = importer.get(f"/admin/imports/{brought.pk}/columns/")
    by_letter = {column.letter: column for column, _ in page.context["columns"]}
    assert (by_letter["M"].value, by_letter["M"].certain) == ("data_trial:score", True)


def test_next_years_table_is_published_and_taken_back(client, publisher, propose, approve, say_reasons, brought):
    before = Release.objects.get(pk=1)
    row = propose(say_reasons(brought))
    assert row.state == Import.State.PROPOSED
    assert not Edition.objects.filter(year=2025).exists()
    assert not Indicator.objects.filter(code="data_trial").exists()
    assert client.get("/xep-hang/2025/").status_code == 404
    approve(row)
    assert row.release.pk == 2
    for address in (
        "/xep-hang/2025/", "/en/rankings/2025/?indicator=data_trial", "/tinh/da-nang/", "/tang-giam/2025/", "/",
        "/so-sanh/da-nang/ha-noi/?year=2025", "/phuong-phap/", "/en/methodology/", "/chat-luong/",
        "/api/v1/rankings/2025/", "/api/v1/editions/", "/api/v1/indicators/?year=2025&units=34",
    ):  # fmt: skip
        answer = client.get(address)
        assert answer.status_code == 200, address
    assert "Dữ liệu số (thử)" in client.get("/phuong-phap/").content.decode()
    assert "Digital data (trial)" in client.get("/en/methodology/").content.decode()
    rows = client.get("/api/v1/rankings/2025/").json()["rows"]
    assert len(rows) == 34
    assert all("method_break" in each["flags"] for each in rows if each["rank_change"] is not None)
    reason = {"live": "2", "reason_vi": "Chỉ là tập dượt", "reason_en": "A rehearsal only"}
    publisher.post("/admin/releases/1/revert/", reason)
    assert Release.objects.get(pk=3).content_hash == before.content_hash
    assert client.get("/xep-hang/2025/").status_code == 404
    assert "Dữ liệu số (thử)" not in client.get("/phuong-phap/").content.decode()


def test_after_going_back_the_same_edition_can_be_defined_anew(
    importer, publisher, bring, propose, approve, say_reasons, brought, table_of_2025
):
    approve(propose(say_reasons(brought)))
    publisher.post(
        "/admin/releases/1/revert/", {"live": "2", "reason_vi": "Sai trọng số", "reason_en": "Wrong weights"}
    )
    row = bring(table_of_2025, name="lai.xlsx", **NEW)
    again = DEFINITION | {"decision": "Quyết định thử, bản sửa", "revision": row.revision}
    assert importer.post(f"/admin/imports/{row.pk}/edition/", again).status_code == 302
    row.refresh_from_db()
    approve(propose(say_reasons(row)))
    assert row.release.pk == 4
    assert Method.objects.get(code="thu-2025").decision == "Quyết định thử, bản sửa"


def test_an_import_after_going_back_does_not_bring_the_edition_back(
    client, publisher, bring, propose, approve, say_reasons, brought, changed_file
):
    approve(propose(say_reasons(brought)))
    publisher.post("/admin/releases/1/revert/", {"live": "2", "reason_vi": "Tập dượt", "reason_en": "Rehearsal"})
    row = approve_of_changed = bring(changed_file)
    approve(propose(say_reasons(row)))
    assert approve_of_changed.release.pk == 4
    codes = {each["code"] for each in client.get("/api/v1/indicators/").json()["rows"]}
    assert "data_trial" not in codes
    assert client.get("/xep-hang/2025/").status_code == 404


def test_a_total_made_of_pillars_as_in_2020_can_be_defined_too(importer, bring, table_of_2025):
    row = bring(table_of_2025, **NEW)
    pillars = {"gov": "400", "economy": "300", "society": "300"}
    form = {name: value for name, value in DEFINITION.items() if not name.startswith(("in-", "weight-", "code-"))}
    form |= {f"weight-old-{code}": weight for code, weight in pillars.items()}
    form |= {f"in-old-{code}": ["dti"] for code in pillars}
    assert importer.post(f"/admin/imports/{row.pk}/edition/", form | {"revision": row.revision}).status_code == 302
    row.refresh_from_db()
    weights = {(each["whole"], each["part"]): each["weight"] for each in row.definition["weights"]}
    assert weights == {("dti", code): weight for code, weight in pillars.items()}


def test_after_going_back_the_form_begins_with_what_was_defined_before(
    importer, publisher, bring, propose, approve, say_reasons, brought, table_of_2025
):
    approve(propose(say_reasons(brought)))
    publisher.post("/admin/releases/1/revert/", {"live": "2", "reason_vi": "Tập dượt", "reason_en": "Rehearsal"})
    row = bring(table_of_2025, name="lai.xlsx", **NEW)
    page = importer.get(f"/admin/imports/{row.pk}/edition/")
    assert page.context["definition"] == Definition.from_json(brought.definition)
    assert page.context["sum"] == 1000


def test_what_is_wrong_stands_at_its_field(importer, bring, table_of_2025):
    row = bring(table_of_2025, **NEW)
    wrong = DEFINITION | {
        "published_on": "",
        "weight-new-0": "nhiều",
        "weight-old-security": "-1",
        "revision": row.revision,
    }
    page = importer.post(f"/en/admin/imports/{row.pk}/edition/", wrong)
    assert 'id="published_on_error"' in page.content.decode()
    assert [line.key for line in page.context["old_rows"] if line.problems] == ["old-security"]
    assert [line.key for line in page.context["new_rows"] if line.problems] == ["new-0"]
