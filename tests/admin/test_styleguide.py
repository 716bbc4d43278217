"""The style guide shows every component, as the live release has it, to people of the office alone."""

import re

import pytest

from rankings.admin.guide_plan import GROUPS
from rankings.admin.specimens import class_names, names_in
from rankings.models import Live

pytestmark = pytest.mark.django_db
ADDRESSES = ["/admin/styleguide/", "/en/admin/styleguide/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_component_named_in_the_style_sheet_stands_on_it(client_as, root, address):
    names = names_in((root / "static/css/components.css").read_text())

    page = client_as("viewer").get(address)

    assert len(names) > 40
    assert page.context["missing"] == []
    assert set(names) - class_names(page.content.decode()) == set()


def test_each_specimen_holds_what_its_plan_names(client_as):
    specimens = [one for _, group in client_as("viewer").get(ADDRESSES[0]).context["groups"] for one in group]

    assert len(specimens) == sum(len(plans) for _, plans in GROUPS)
    lacking = {one.plan.at: set(one.plan.names.split()) - class_names(one.markup) for one in specimens}
    assert {at: names for at, names in lacking.items() if names} == {}


def test_specimens_that_share_an_id_on_their_pages_do_not_share_it_here(client_as):
    markup = client_as("viewer").get(ADDRESSES[0]).content.decode()
    ids = re.findall(r'\bid="([^"]+)"', markup)
    pointed = {name for value in re.findall(r'\b(?:for|aria-labelledby|aria-describedby)="([^"]+)"', markup)
               for name in value.split()}  # fmt: skip

    assert len(ids) == len(set(ids))
    assert pointed <= set(ids)


def test_the_front_door_of_the_office_leads_to_it(client_as):
    assert ADDRESSES[0] in client_as("viewer").get("/admin/imports/").content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_readers_do_not_get_it(client, client_as, address):
    assert client.get(address).status_code == 302
    assert client_as().get(address).status_code == 403


def test_a_site_without_a_release_has_its_tokens_and_says_what_is_missing(client_as):
    Live.objects.all().delete()

    page = client_as("viewer").get(ADDRESSES[1])

    assert page.status_code == 200
    assert {one.plan.at for one in page.context["missing"]} > {"table.ranking", "figure#slope", "form.picker"}
