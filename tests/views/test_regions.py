"""The pages of regions answer lightly, lead on from what they do not have, and are led to where one looks for them."""

import re
from html import unescape

import pytest
from django.core.cache import cache

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
    assert found["/vung/north-central-and-central-coast/?year=2022"] == "Bắc Trung Bộ và duyên hải miền Trung, 2022"


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/vung/tay-nguyen/", "/vung/central-highlands/"),
        ("/en/regions/dong-nam-bo/", "/en/regions/south-east/"),
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
        ("/tinh/?q=h%E1%BB%99i+t%E1%BB%A5", "/vung/"),
        ("/vung/?v=1", "/vung/mekong-delta/?v=1"),
        ("/vung/mekong-delta/?v=1&year=2023", "/vung/south-east/?v=1&year=2023"),
    ],
)
def test_where_regions_are_looked_for_their_pages_are_led_to(client, path, leads):
    assert leads in links_of(client.get(path))
    assert client.get(leads).status_code == 200


def test_the_foot_of_every_page_leads_to_the_country(client):
    assert 'href="/vung/"' in client.get("/phuong-phap/").content.decode().rsplit("<footer", 1)[1]
