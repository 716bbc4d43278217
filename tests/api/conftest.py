"""The API as a program sees it: addresses under /api/v1/ and what they answer."""

import json

import pytest

BASE = "/api/v1/"


@pytest.fixture
def ask(client, db):
    """A function from an address after /api/v1/ to its response."""
    return lambda address, **headers: client.get(BASE + address, headers=headers)


@pytest.fixture
def answer(ask):
    """A function from an address after /api/v1/ to its JSON, which must be there."""

    def read(address):
        response = ask(address)
        assert response.status_code == 200, response.content.decode()
        return json.loads(response.content)

    return read


@pytest.fixture
def ranking(answer):
    """A function from year, indicator and units to the rows of a ranking by province."""

    def read(year, indicator="dti", units=63):
        rows = answer(f"rankings/{year}/?indicator={indicator}&units={units}")["rows"]
        return {row["province"]: row for row in rows}

    return read
