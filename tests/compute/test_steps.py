"""The steps that a release keeps: whatever is said of them, put back into the table, gives just that rank."""

from collections.abc import Mapping
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.compute.changes import NO_PREDECESSOR, Comparability
from rankings.compute.field import Field
from rankings.compute.next_ranks import best_quarter
from rankings.compute.ranking import rank_scores
from rankings.compute.steps import NO_WEIGHTS, NOT_BY_SCORES, SCORES_MISSING, analyse_steps
from tests import reference
from tests.compute.fields import real_fields
from tests.compute.tables import scores

WEIGHTS = {"a": Decimal(200), "b": Decimal(150), "c": Decimal(400), "d": Decimal(250)}
#: Few different values, so that ties are common, and two that four places do not tell apart.
VALUES = st.one_of(
    st.decimals(0, 1, places=4), st.sampled_from([Decimal("0.5"), Decimal("0.50"), Decimal("0.50002"), Decimal(1)])
)
TABLES = st.lists(st.tuples(VALUES, VALUES, VALUES, VALUES), min_size=1, max_size=25)


def field_of(tables: Mapping[str, Mapping[str, str | None]], weights=None, ranks=None, groups=None) -> Field:
    """An edition of indicator to province to text; the composite's ranks may be given."""
    frames = [scores(table, indicator=code, ranks=ranks if code == "dti" else None) for code, table in tables.items()]
    names = list(next(iter(tables.values())))
    provinces = pd.DataFrame({"province": names, "region": "r"}, dtype=object)
    return Field(
        2022, len(names), "", pd.concat(frames), None, None, Comparability(False, NO_PREDECESSOR), provinces,
        {"dti": weights} if weights else {}, "worked_out" if weights else "", groups or {},
    )  # fmt: skip


def weighed(rows) -> dict[str, dict[str, str]]:
    """The tables of four parts and of their exact weighted mean."""
    parts = {code: {f"p{i}": str(row[place]) for i, row in enumerate(rows)} for place, code in enumerate(WEIGHTS)}
    totals = [sum(w * v for w, v in zip(WEIGHTS.values(), row, strict=True)) / 1000 for row in rows]
    return {"dti": {f"p{i}": str(total) for i, total in enumerate(totals)}} | parts


def check(field: Field, indicator: str, name: str, content) -> int:
    """Put every gain that is told back into the table by the slow rules; how many were."""
    table = {each: row.score for each, row in field.table(indicator).items()}
    others = [score for each, score in table.items() if each != name]
    weights = field.weights.get(indicator, {})
    whole = sum(weights.values())
    shares = dict(weights) | {code: sum(weights.get(part, 0) for part in group) for code, group in field.groups.items()}
    count = 0
    for place, step in enumerate(content["steps"]):
        risen = [table[name] + Decimal(step["gain"])]
        for part, gains in content["parts"].items():
            score = field.table(part)[name].score
            if gains[place] is None:
                best = table[name] + (1 - score) * shares[part] / whole
                assert reference.rank([best, *others])[0] > step["rank"]
            else:
                # What is shown is rounded up, be it past the best there is.
                gain = min(Decimal(gains[place]), 1 - score)
                risen.append(table[name] + gain * shares[part] / whole)
        for score in risen:
            assert rank_scores([score, *others])[0] == step["rank"] < content["rank"]
        count += len(risen)
    return count


@given(TABLES)
def test_every_gain_that_is_told_put_back_gives_its_rank_and_out_of_reach_is_out_of_reach(rows):
    field = field_of(weighed(rows), WEIGHTS)

    for finding in analyse_steps(field):
        check(field, "dti", finding.subject, finding.content["dti"])


@given(TABLES)
def test_a_gain_a_last_place_smaller_does_not_reach_the_rank(rows):
    field = field_of(weighed(rows), WEIGHTS)
    table = {name: row.score for name, row in field.table("dti").items()}

    for name, own in table.items():
        others = [score for each, score in table.items() if each != name]
        content = next(f.content["dti"] for f in analyse_steps(field) if f.subject == name)
        for step in content["steps"]:
            gain = Decimal(step["gain"])
            less = gain - Decimal(1).scaleb(gain.as_tuple().exponent)
            assert reference.rank([own + less, *others])[0] > step["rank"]


def test_the_published_years_hold_it_too_for_every_province_and_indicator(results, published, places):
    counts = {}
    for field in real_fields(results, published, places):
        for finding in analyse_steps(field):
            for indicator, content in finding.content.items():
                if not content["why"]:
                    key = (field.year, field.units, field.basis, indicator)
                    counts[key] = counts.get(key, 0) + check(field, indicator, finding.subject, content)

    assert {key[:3] for key in counts} == {
        (2022, 63, ""), (2023, 63, ""), (2024, 63, ""), (2024, 34, ""),
        (2022, 34, "constant"), (2023, 34, "constant"), (2024, 34, "constant"),
    }  # fmt: skip
    assert counts[2022, 63, "", "dti"] > 63 * 4


def test_every_province_has_a_step_to_the_best_quarter_until_it_is_in(results, published, places):
    for field in real_fields(results, published, places):
        for finding in analyse_steps(field):
            content = finding.content["dti"]
            if content["why"]:
                continue
            reached = [step["rank"] for step in content["steps"]]
            quarter = best_quarter(content["n"])
            assert content["rank"] <= quarter or any(rank <= quarter for rank in reached)
            assert content["rank"] == 1 or any(rank < content["rank"] for rank in reached)


def test_where_a_score_is_missing_nobody_has_steps():
    found = list(analyse_steps(field_of({"dti": {"a": "0.5", "b": None}})))

    assert [f.content["dti"] for f in found] == [{"n": 2, "why": SCORES_MISSING, "steps": [], "known": 1}] * 2


def test_who_stands_elsewhere_than_its_score_has_no_steps_but_others_have():
    field = field_of({"dti": {"a": "0.5", "b": "0.6", "c": "0.4"}}, ranks={"a": 1, "b": 2})
    found = {f.subject: f.content["dti"] for f in analyse_steps(field)}

    assert found["a"]["why"] == found["b"]["why"] == NOT_BY_SCORES
    assert [step["rank"] for step in found["c"]["steps"]] == [2]


def test_without_weights_no_part_is_told():
    found = {f.subject: f.content["dti"] for f in analyse_steps(field_of({"dti": {"a": "0.5", "b": "0.6"}}))}

    assert found["a"]["why_alone"] == NO_WEIGHTS
    assert found["b"]["steps"] == []


def test_parts_known_as_one_rise_as_one():
    tables = {
        "dti": {"x": "0.50", "y": "0.56"}, "a": {"x": "0.5", "y": "0.6"}, "cd": {"x": "0.5", "y": "0.6"},
    }  # fmt: skip
    weights = {"a": Decimal(400), "c": Decimal(300), "d": Decimal(300)}
    found = {f.subject: f.content for f in analyse_steps(field_of(tables, weights, groups={"cd": ("c", "d")}))}

    assert found["x"]["dti"]["parts"] == {"a": ["0.1500"], "cd": ["0.1000"]}
    assert "cd" not in found["x"]


@pytest.mark.parametrize(
    ("slug", "steps"),
    [
        ("binh-phuoc", [(11, "0.0001"), (9, "0.0055"), (7, "0.0351"), (2, "0.0778")]),
        ("da-nang", []),
    ],
)
def test_what_it_took_in_2022(results, published, places, slug, steps):
    field = next(f for f in real_fields(results, published, places) if (f.year, f.units) == (2022, 63))
    content = next(f.content["dti"] for f in analyse_steps(field) if f.subject == slug)

    assert [(step["rank"], step["gain"]) for step in content["steps"]] == steps
