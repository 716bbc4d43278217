"""Which unit and which edition the address of a province means."""

import pytest

from rankings.pages.province_choice import address_of, read_choice_of
from rankings.selection import BadParameter, NotFound

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("slug", "params", "expected"),
    [
        ("da-nang", {}, (2024, 34)),
        ("da-nang", {"year": "2021"}, (2021, 63)),
        ("da-nang", {"year": "2024"}, (2024, 34)),
        ("da-nang", {"year": "2024", "units": "63"}, (2024, 63)),
        ("da-nang", {"units": "63"}, (2024, 63)),
        ("binh-phuoc", {}, (2024, 63)),
        ("binh-phuoc", {"year": "2021"}, (2021, 63)),
        ("hue", {}, (2024, 34)),
        ("thua-thien-hue", {}, (2024, 63)),
        ("ha-noi", {"year": ""}, (2024, 34)),
    ],
)
def test_a_year_is_that_of_the_unit_which_stood_in_it_todays_first(catalogue, slug, params, expected):
    choice = read_choice_of(catalogue, slug, params)
    assert choice.edition.key == expected
    assert (choice.province.units, choice.province.slug) == (expected[1], slug)


@pytest.mark.parametrize(
    ("slug", "params", "name", "accepted"),
    [
        ("binh-phuoc", {"units": "34"}, "units", ["63"]),
        ("hue", {"year": "2021"}, "year", ["2024"]),
        ("da-nang", {"year": "2021", "units": "34"}, "year", ["2024"]),
        ("da-nang", {"year": "twenty"}, "year", ["2020", "2021", "2022", "2023", "2024"]),
    ],
)
def test_what_a_name_never_stood_in_is_refused_with_what_it_did(catalogue, slug, params, name, accepted):
    with pytest.raises(BadParameter) as refused:
        read_choice_of(catalogue, slug, params)
    assert (refused.value.name, refused.value.accepted) == (name, accepted)


def test_a_name_that_no_unit_bears_is_not_found(catalogue):
    with pytest.raises(NotFound):
        read_choice_of(catalogue, "atlantis", {})


def test_the_address_of_every_edition_of_every_name_leads_back_to_it(catalogue):
    slugs = {slug for _, slug in catalogue.provinces}
    for slug in slugs:
        choice = read_choice_of(catalogue, slug, {})
        address = address_of(catalogue, "vi", choice)
        for units in choice.sets:
            for edition in catalogue.editions_of(units):
                query = address(edition).partition("?")[2]
                params = dict(part.split("=") for part in query.split("&") if part)
                assert read_choice_of(catalogue, slug, params).edition == edition


def test_the_plain_address_has_no_parameters(catalogue):
    choice = read_choice_of(catalogue, "da-nang", {"year": "2021"})
    address = address_of(catalogue, "en", choice)
    assert address(catalogue.editions[2024, 34]) == "/en/provinces/da-nang/"
    assert address(catalogue.editions[2021, 63]) == "/en/provinces/da-nang/?year=2021"
    assert address(catalogue.editions[2024, 63]) == "/en/provinces/da-nang/?units=63&year=2024"
