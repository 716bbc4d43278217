"""The pages of regions answer lightly, lead on from what they do not have, and are led to where one looks for them."""

import re
from html import unescape

import pytest
from django.core.cache import cache

from rankings.pages.region_choice import overlapping, region_named
from rankings.vi import slugify

pytestmark = pytest.mark.django_db


def links_of(answer):
    """Label and address of every link of the main part."""
    main = answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]
    return {
        unescape(url): " ".join(label.split())
        for url, label in re.findall(r'<a href="([^"#]+)"[^>]*>([^<]+)</a>', main)
    }


@pytest.mark.parametrize(
    "path",
    [
        "/vung/?units=63&year=2024",
        "/en/regions/?basis=constant",
        "/vung/north-central-and-central-coast/?year=2023",
        "/en/regions/northern-midlands-and-mountains/?basis=constant&year=2023",
    ],
)
def test_they_are_lighter_than_70_kilobytes(client, path):
    assert len(client.get(path).content) < 70_000


@pytest.mark.parametrize(("path", "queries"), [("/vung/?year=2023", 3), ("/vung/south-east/?year=2023", 4)])
def test_they_ask_for_scores_and_findings_alone(client, path, queries, django_assert_num_queries):
    client.get(path)
    cache.clear()
    with django_assert_num_queries(queries):
        client.get(path)


def test_a_year_in_which_a_region_did_not_stand_leads_to_those_on_the_same_ground(client):
    answer = client.get("/vung/north-central/?year=2022")
    assert answer.status_code == 400
    found = links_of(answer)
    there = "/vung/north-central-and-central-coast/?year=2022"
    assert found[there] == "Bắc Trung Bộ và duyên hải miền Trung, trong 63, 2022"
    said = "Trong bảng 63, địa bàn ấy thuộc Bắc Trung Bộ và duyên hải miền Trung."
    assert said in answer.content.decode()


@pytest.mark.parametrize("prefix", ["/vung/", "/en/regions/"])
def test_a_region_of_one_table_asked_for_in_the_other_leads_to_those_on_its_ground(client, catalogue, prefix):
    """Of every such region: no link of the page is refused in turn."""
    sets = {slug: {units for units, other in catalogue.regions if other == slug} for _, slug in catalogue.regions}
    former = [slug for slug, units in sets.items() if units == {63}]
    assert sorted(former) == ["central-highlands", "north-central-and-central-coast"]
    for slug in former:
        answer = client.get(f"{prefix}{slug}/?basis=constant&year=2023")
        assert answer.status_code == 404
        found = links_of(answer)
        ground = {each.slug for each, _ in overlapping(catalogue, catalogue.regions[63, slug])}
        for other in ground:
            label = found[f"{prefix}{other}/?basis=constant&year=2023"]
            assert label.endswith(", trong 34 (dựng lại ~), 2023" if prefix == "/vung/" else "(reconstructed ~), 2023")
        assert f"{prefix}{slug}/?year=2023" in found
        assert [client.get(url).status_code for url in found] == [200] * len(found)


def test_what_is_said_of_a_region_of_the_other_table(client):
    said = client.get("/en/regions/central-highlands/?basis=constant").content.decode()
    assert (
        "The Central Highlands are a region of the 63. Among the 34, that area belongs to the South Central Coast and "
        "Central Highlands."
    ) in said
    said = client.get("/vung/north-central-and-central-coast/?units=34").content.decode()
    assert "thuộc các vùng Duyên hải Nam Trung Bộ và Tây Nguyên; Bắc Trung Bộ." in said


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/vung/tay-nguyen/?year=2023&indicator=gov&ref=x", "/vung/central-highlands/?indicator=gov&year=2023"),
        ("/en/regions/dong-nam-bo/", "/en/regions/south-east/"),
        ("/vung/dong-nam-bo/bieu-do/strip.svg?basis=constant", "/vung/south-east/bieu-do/strip.svg?basis=constant"),
    ],
)
def test_the_vietnamese_name_of_a_region_leads_to_its_one_address_for_good(client, path, leads):
    answer = client.get(path)
    assert (answer.status_code, answer["Location"]) == (301, leads)
    assert client.get(leads).status_code == 200


def test_every_region_is_found_by_its_name_and_keeps_its_own_address(catalogue):
    for region in catalogue.regions.values():
        found = region_named(catalogue, slugify(region.name_vi))
        assert found in {each.slug for each in catalogue.regions.values() if each.name_vi == region.name_vi}
        assert region_named(catalogue, region.slug) == ""


def test_two_regions_of_one_name_are_told_apart(client):
    found = links_of(client.get("/vung/dong-nam/"))
    assert {label for url, label in found.items() if "south-east" in url} == {
        "Đông Nam Bộ, trong 34", "Đông Nam Bộ, trong 63",
    }  # fmt: skip
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/en/regions/dong-nam/", "/en/regions/south-east/"),
        ("/vung/atlantis/", "/vung/mekong-delta/"),
    ],
)
def test_a_name_that_no_region_bears_leads_to_regions(client, path, leads):
    answer = client.get(path)
    assert answer.status_code == 404
    assert leads in links_of(answer)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/tinh/da-nang/?year=2022", "/vung/north-central-and-central-coast/?year=2022"),
        ("/tinh/da-nang/", "/vung/south-central-coast-and-central-highlands/"),
        ("/xep-hang/2023/?indicator=gov&region=south-east", "/vung/south-east/?indicator=gov&year=2023"),
        ("/en/rankings/2022/?basis=constant&region=south-east", "/en/regions/south-east/?basis=constant&year=2022"),
        ("/tinh/?q=mekong", "/vung/mekong-delta/"),
        ("/tinh/", "/vung/red-river-delta/"),
        ("/", "/vung/"),
        ("/en/map/2023/?indicator=gov", "/en/regions/?indicator=gov&year=2023"),
        ("/xep-hang/2022/?basis=constant", "/vung/?basis=constant&year=2022"),
        ("/tinh/?q=h%E1%BB%99i+t%E1%BB%A5", "/vung/"),
        ("/vung/?v=1", "/vung/mekong-delta/?v=1"),
        ("/vung/mekong-delta/?v=1&year=2023", "/vung/south-east/?v=1&year=2023"),
    ],
)
def test_where_regions_are_looked_for_their_pages_are_led_to(client, path, leads):
    assert leads in links_of(client.get(path))
    assert client.get(leads).status_code == 200


@pytest.mark.parametrize(
    ("path", "name", "leads"),
    [
        ("/tinh/hue/", "Bắc Trung Bộ", "/vung/north-central/"),
        (
            "/en/provinces/da-nang/?year=2022",
            "North Central and Central Coast",
            "/en/regions/north-central-and-central-coast/",
        ),
    ],
)
def test_a_province_says_over_its_name_in_which_region_it_lies_and_leads_there(client, path, name, leads):
    eyebrow = client.get(path).content.decode().split('<p class="eyebrow">')[1].split("</p>")[0]
    assert f'href="{leads}' in eyebrow
    assert f">{name}</a>" in eyebrow


def test_the_foot_of_every_page_leads_to_the_country(client):
    assert 'href="/vung/"' in client.get("/phuong-phap/").content.decode().rsplit("<footer", 1)[1]
