"""Links of pages to the API: an operation by its name, its rows in each kind of file."""

from django.urls import resolve

from rankings.pages.api_links import api_link, files_of


def test_an_operation_is_named_and_what_is_empty_falls_out():
    assert api_link("ranking", {"units": 34, "v": "", "region": None}, year=2024) == "/api/v1/rankings/2024/?units=34"
    assert resolve("/api/v1/rankings/2024/").view_name == "api:ranking"
    assert api_link("root") == "/api/v1/"


def test_files_come_as_csv_xlsx_and_as_what_is_answered_unasked():
    found = [(each.label, each.url) for each in files_of("release_moves", {"v": "2"}, number=3)]
    address = "/api/v1/releases/3/moves/"
    assert found == [
        ("CSV", f"{address}?format=csv&v=2"),
        ("XLSX", f"{address}?format=xlsx&v=2"),
        ("JSON", f"{address}?v=2"),
    ]
