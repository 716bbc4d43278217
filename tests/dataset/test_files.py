"""The files of the set are what their standards ask for, by those standards' own readers."""

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from csvw import CSVW, TableGroup
from frictionless import Package

from rankings.open_data.tables import TABLES, file_names
from rankings.words.licences import DATA
from tests.dataset.conftest import SITE
from tests.open_data.test_parquet import assert_same_cells

pytestmark = pytest.mark.django_db


def problems(package):
    """What frictionless finds in a package or in one of its tables."""
    report = package.validate()
    return [(task.name, error.type, error.message) for task in report.tasks for error in task.errors]


def test_the_data_package_is_valid_by_frictionless(folder):
    package = Package(str(folder / "datapackage.json"))
    assert problems(package) == []
    assert [resource.path for resource in package.resources] == [table.file for table in TABLES.values()]
    assert all(resource.hash and resource.bytes and resource.rows is not None for resource in package.resources)


def test_the_zip_is_valid_by_the_command_of_frictionless(content, tmp_path):
    (tmp_path / "package.zip").write_bytes(content("package.zip"))
    command = [str(Path(sys.executable).with_name("frictionless")), "validate", "package.zip", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert (done.returncode, report["valid"]) == (0, True), done.stdout[:2_000]
    assert report["stats"]["tasks"] == len(TABLES)


def test_a_file_that_was_altered_is_found_out(folder):
    scores = folder / "scores.csv"
    scores.write_bytes(scores.read_bytes().replace(b"0.8002", b"0.8003"))
    found = problems(Package(str(folder / "datapackage.json")).get_resource("scores"))
    assert [kind for _, kind, _ in found] == ["hash-count"]


def test_a_row_that_refers_to_nothing_is_found_out(folder):
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        for name in ("hash", "bytes", "rows"):
            del resource[name]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    with (folder / "weights.csv").open("ab") as file:
        file.write(b"2022,63,dti,nothing,1,published,1\r\n")
    found = problems(Package(str(folder / "datapackage.json")).get_resource("weights"))
    assert [kind for _, kind, _ in found] == ["foreign-key"]


def test_the_tables_are_read_as_csv_on_the_web(folder):
    group = TableGroup.from_file(folder / "csv-metadata.json")
    assert [table.url.string for table in group.tables] == [table.file for table in TABLES.values()]
    assert group.check_referential_integrity()
    first = next(group.tabledict["reconstructed.csv"].iterdicts())
    assert first["sources"] == ["dti-gov-vn-1", "github-com-1", "tuoitrekiengiang-vn-1"]


def test_each_file_has_its_description_where_csv_on_the_web_looks_for_it(folder):
    for name in ("summaries", "province_types"):
        assert CSVW(str(folder / f"{name}.csv-metadata.json"), validate=True).is_valid


def test_parquet_is_the_csv_to_the_last_digit(folder):
    assert_same_cells(folder / "scores.parquet", folder / "scores.csv")


def test_the_package_holds_the_very_files_and_measures_them(content, folder):
    packed = content("package.zip")
    assert content("package.zip") == packed
    with zipfile.ZipFile(io.BytesIO(packed)) as read:
        names = read.namelist()
        assert names[-1] == "datapackage.json"
        assert all(read.read(name) == (folder / name).read_bytes() for name in names)
        descriptor = json.loads(read.read(names[-1]))
        for resource in descriptor["resources"]:
            data = read.read(resource["path"])
            assert resource["bytes"] == len(data)
            assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
            assert resource["rows"] == len(data.decode().split("\r\n")) - 2


def test_every_description_names_release_licence_and_address(folder, catalogue):
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    frozen = f"{SITE}/api/v1/releases/{catalogue.release.pk}/data/"
    assert descriptor["id"] == f"{frozen}datapackage.json"
    assert descriptor["version"] == str(catalogue.release.pk)
    assert [each["name"] for each in descriptor["licenses"]] == [DATA.name]
    assert {each["title"] for each in descriptor["sources"]} == {each.document for each in catalogue.sources.values()}
    for name in file_names():
        if name.endswith("csv-metadata.json"):
            told = json.loads((folder / name).read_text(encoding="utf-8"))
            assert told["dc:license"] == {"@id": DATA.url}
            assert (told["dc:hasVersion"], told["dc:identifier"]) == (
                str(catalogue.release.pk),
                f"{frozen}csv-metadata.json",
            )
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert readme.count(DATA.url) == readme.count(f"<{frozen}package.zip>") == 2


def test_a_long_table_is_measured_in_the_package_alone(content, monkeypatch):
    from rankings.dataset import files

    monkeypatch.setattr(files, "MOST_MEASURED", 2_000)
    described = {each["path"]: each for each in json.loads(content("datapackage.json"))["resources"]}
    assert "hash" not in described["scores.csv"]
    assert "hash" in described["figures.csv"]
    with zipfile.ZipFile(io.BytesIO(content("package.zip"))) as read:
        assert all("hash" in each for each in json.loads(read.read("datapackage.json"))["resources"])
