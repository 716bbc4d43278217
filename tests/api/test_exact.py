"""No number loses a digit between the database and a program."""

import csv
import io
import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from rankings.api.answers import Exact
from rankings.api.tables import rank
from tests.conftest import ROOT

#: Far beyond any score: whatever a Decimal can hold with 40 digits.
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=None) | st.decimals(
    allow_nan=False, allow_infinity=False, places=12, min_value=-(10**24), max_value=10**24
)


class Holder(BaseModel):
    """As any answer holds a number that may be missing."""

    value: Exact | None


@given(DECIMALS)
def test_a_decimal_comes_back_to_the_last_digit(value):
    text = json.loads(Holder(value=value).model_dump_json())["value"]
    assert isinstance(text, str)
    assert "e" not in text.lower()
    assert (Decimal(text), Decimal(text).is_signed()) == (value, value.is_signed())
    # Places are digits too: 0.4880 was published as such.
    assert Decimal(text).as_tuple().exponent == min(0, value.as_tuple().exponent)


def test_what_is_missing_stays_missing():
    assert json.loads(Holder(value=None).model_dump_json()) == {"value": None}


def printed():
    """(year, units, province, indicator) to the texts of the scores that documents print."""
    found = {}
    with (ROOT / "fixtures" / "figures.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["measure"] == "score":
                key = (int(row["year"]), int(row["units"]), row["province"], row["indicator"])
                found.setdefault(key, set()).add(row["value"])
    return found


def test_every_published_score_leaves_with_the_digits_of_its_document(catalogue):
    texts, seen = printed(), 0
    for edition in catalogue.editions.values():
        for indicator in catalogue.indicators_with_data(edition):
            asked = {"units": str(edition.units), "indicator": indicator.code}
            for row in json.loads(rank(catalogue, edition.year, asked).model_dump_json())["rows"]:
                if row["score_basis"] == "published":
                    seen += 1
                    assert row["score"] in texts[edition.year, edition.units, row["province"], indicator.code]
    assert seen > 900


def test_a_file_has_the_digits_of_the_answer(ask, answer):
    address = "rankings/2021/?units=63"
    told = {row["province"]: row["score"] for row in answer(address)["rows"]}
    lines = csv.DictReader(io.StringIO(ask(f"{address}&format=csv").content.decode("utf-8-sig")))
    assert {line["province"]: line["score"] or None for line in lines} == told
    assert told["thanh-hoa"] == "0.4880"
