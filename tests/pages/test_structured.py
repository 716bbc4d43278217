"""What pages tell search engines and catalogues of data: in the words of schema.org, true, and unable to break out."""

import json
import re
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rankings.pages.place import Place
from rankings.pages.structured import Told, structured_data, to_script, whole_id
from tests.closing import close
from tests.schema_org import RECOMMENDED, nodes_of, problems_of

HOST = "https://dxindex.example"


def absolute(path):
    return f"{HOST}{path}"


def tell(catalogue, name, lang="vi", **parts):
    """What a page would be told of, whatever its record holds beside title and description."""
    said = "Một câu dài hơn năm mươi chữ cái để ai cũng hiểu được."
    page = SimpleNamespace(title="Tựa <đề> & nữa", description=said, documents=["one", "another"])
    path = f"/{name}/"
    return structured_data(Told(catalogue, Place(name, parts, path, lang), page, absolute(path), absolute))


def read(block):
    return {node["@type"]: node for node in nodes_of(json.loads(block))}


class TestTheValidator:
    """It refuses what is wrong: a test that cannot fail would tell nothing."""

    RIGHT = {"@type": "Dataset", "name": "a", "description": "d" * 50, "license": HOST, "isPartOf": {"@id": HOST}}

    def test_what_is_right_passes(self):
        assert problems_of(self.RIGHT) == []

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"@type": "Dateset"}, "no type"),
            ({"titel": "a"}, "no property of Dataset"),
            # Replaced by temporalCoverage.
            ({"datasetTimeInterval": "2020-01-01T00:00:00Z"}, "no property of Dataset"),
            ({"description": "too short"}, "not 50 to 5,000"),
            ({"name": 3}, "is none of Text"),
            ({"license": "CC BY 4.0"}, "is none of CreativeWork, URL"),
            ({"isAccessibleForFree": "yes"}, "is none of Boolean"),
            ({"dateModified": "26/11/2026"}, "is none of Date, DateTime"),
            ({"temporalCoverage": "2020 to 2024"}, "temporalCoverage"),
            ({"creator": {"@type": "Place", "name": "a"}}, "is none of Organization, Person"),
            ({"distribution": [{"@type": "DataDownload"}]}, "contentUrl is missing"),
            ({"isPartOf": {"@id": "#whole"}}, "isPartOf"),
        ],
    )
    def test_what_is_wrong_is_named(self, change, said):
        assert any(said in problem for problem in problems_of(self.RIGHT | change))

    @pytest.mark.parametrize(
        "items",
        [
            [{"position": 1, "name": "a"}],
            [{"position": 1, "name": "a"}, {"position": 2, "name": "b"}],
            [{"position": 1, "name": "a", "item": HOST}, {"position": 3, "name": "b"}],
        ],
    )
    def test_a_trail_that_is_short_or_broken_is_refused(self, items):
        items = [{"@type": "ListItem", **item} for item in items]
        assert problems_of({"@type": "BreadcrumbList", "itemListElement": items})


@settings(max_examples=50)
@given(st.text(), st.text())
def test_no_text_breaks_out_of_its_block_and_all_of_it_comes_back(name, value):
    node = {"@type": "Dataset", name: value, "nasty": "</script><!-- & \u2028\u2029"}
    script = to_script(node)
    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == node


class TestTheWholeSet:
    @pytest.fixture(params=["vi", "en"])
    def lang(self, request):
        return request.param

    @pytest.fixture
    def whole(self, catalogue, lang):
        return read(tell(catalogue, "data", lang))["Dataset"]

    def test_it_is_told_with_all_that_google_asks_for(self, whole):
        assert problems_of(whole) == []
        assert RECOMMENDED["Dataset"] <= set(whole)
        assert all(RECOMMENDED["DataDownload"] <= set(file) for file in whole["distribution"])

    def test_it_is_one_thing_in_both_languages(self, catalogue, whole):
        other = read(tell(catalogue, "data", "en"))["Dataset"]
        assert whole["@id"] == other["@id"] == whole_id(absolute) == f"{HOST}/du-lieu/#dataset"

    def test_years_units_and_release_are_those_of_the_catalogue(self, catalogue, whole):
        assert whole["temporalCoverage"] == "2020/2024"
        assert "2020–2024" in whole["name"]
        assert all(str(units) in whole["description"] for units in (63, 34))
        assert whole["version"] == str(catalogue.release.pk)
        told = datetime.fromisoformat(whole["dateModified"]).astimezone(UTC)
        assert told == catalogue.release.published_at.replace(microsecond=0)
        assert whole["identifier"].endswith(f"?v={catalogue.release.pk}")

    def test_methods_are_told_with_their_years(self, whole):
        years = re.findall(r"(\d+/QĐ-\w+) \(([^)]*)\)", whole["measurementTechnique"])
        assert years == [("1726/QĐ-BTTTT", "2020"), ("922/QĐ-BTTTT", "2021–2023"), ("405/QĐ-BKHCN", "2024")]

    def test_every_indicator_and_rank_is_a_variable(self, catalogue, whole):
        told = [each["propertyID"] for each in whole["variableMeasured"]]
        assert told == [*catalogue.indicators, "rank", "rank_change"]

    def test_the_documents_of_whole_tables_are_named_and_lead_somewhere(self, catalogue, whole):
        kinds = {source.url: source.kind for source in catalogue.sources.values()}
        assert {kinds[each["url"]] for each in whole["isBasedOn"]} == {"ministry", "transcription"}


def test_every_file_of_the_whole_set_is_there(client, catalogue):
    for file in read(tell(catalogue, "data"))["Dataset"]["distribution"]:
        answer = client.get(file["contentUrl"].removeprefix(HOST))
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith(file["encodingFormat"])
        close(answer)


def test_a_trail_leads_over_pages_that_are_there(client, catalogue):
    trails = {
        "ranking": (2, {"year": 2022}),
        "why": (4, {"slug": "binh-phuoc"}),
        "figure": (4, {"year": 2022, "slug": "da-nang", "indicator": "dti"}),
        "comparison": (3, {"first": "da-nang", "second": "hue"}),
        "region": (3, {"slug": "south-east"}),
        "what_if": (3, {"year": 2022}),
        "release": (4, {"number": 1}),
    }
    for lang in ("vi", "en"):
        for name, (steps, parts) in trails.items():
            trail = read(tell(catalogue, name, lang, **parts))["BreadcrumbList"]
            assert problems_of(trail) == []
            assert len(trail["itemListElement"]) == steps, name
            for item in trail["itemListElement"][:-1]:
                path = item["item"].removeprefix(HOST)
                assert client.get(path).status_code == 200, path
                assert path.startswith("/en/") == (lang == "en")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "said", ["", "Năm 2020, hạng 28/63.", "Một câu vừa dài đúng bốn mươi chín chữ cái, là thiếu.", "x" * 300]
)
def test_a_part_of_the_set_is_described_however_little_its_page_says(catalogue, lang, said):
    page = SimpleNamespace(title="Hậu Giang, DTI 2020", description=said)
    place = Place("province", {"slug": "hau-giang"}, "/tinh/hau-giang/", lang)
    part = read(structured_data(Told(catalogue, place, page, absolute("/tinh/hau-giang/"), absolute)))["Dataset"]
    assert problems_of(part) == []
    assert part["isPartOf"] == {"@id": whole_id(absolute)}


def test_the_front_page_tells_nothing(catalogue):
    assert tell(catalogue, "overview") == ""
