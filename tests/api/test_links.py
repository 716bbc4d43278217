"""The links that answers carry in their headers, for programs that know nothing of the site."""

import re

import pytest

from rankings.api.description import describe
from rankings.api.examples import EXAMPLES

pytestmark = pytest.mark.django_db


def links_of(answer):
    """Relation to target, by RFC 8288."""
    found = re.findall(r'<([^>]*)>; rel="([^"]*)"', answer["Link"])
    assert len({relation for _, relation in found}) == len(found)
    return {relation: target for target, relation in found}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/editions/", 200),
        ("/api/v1/rankings/2022/?limit=10", 200),
        ("/api/v1/rankings/2022/?format=csv", 200),
        ("/api/v1/provinces/da-nang/", 200),
        ("/api/v1/rankings/1999/", 404),
        ("/api/v1/rankings/2022/?nonsense=1", 400),
        ("/api/v1/nothing-here", 404),
    ],
)
def test_every_answer_and_every_problem_leads_to_what_describes_it(client, path, status):
    answer = client.get(path)
    assert answer.status_code == status
    links = links_of(answer)
    assert client.get(links["service-desc"]).json()["openapi"].startswith("3.1")
    assert "<h1" in client.get(links["service-doc"]).content.decode()
    assert ("license" in links) == (status == 200)


def test_links_do_not_gather_on_what_is_kept(client):
    first, again = (client.get("/api/v1/rankings/2022/?limit=10") for _ in range(2))
    assert links_of(first) == links_of(again)
    assert client.get(links_of(first)["next"]).json()["rows"][0]["rank"] == 11
    assert client.get("/api/v1/editions/")["Link"] == client.get("/api/v1/editions/")["Link"]


@pytest.mark.parametrize("operation", sorted(EXAMPLES))
def test_every_operation_names_its_licence_and_the_address_to_cite_which_names_itself(client, operation):
    """As the description promises of each; the whole set's live address leads to the file."""
    links = links_of(client.get(f"/api/v1/{EXAMPLES[operation]}", follow=True))
    assert links["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert re.search(r"[?&]v=1(&|$)|/releases/1/data/", links["cite-as"])
    there = client.get(links["cite-as"])
    assert (there.status_code, links_of(there)["cite-as"]) == (200, links["cite-as"])


def test_there_is_an_example_of_every_operation_and_each_is_described_with_that_link():
    described = [address["get"] for address in describe()["paths"].values()]
    assert {each["operationId"] for each in described} == EXAMPLES.keys()
    assert all("cite-as" in each["responses"]["200"]["headers"]["Link"]["description"] for each in described)
