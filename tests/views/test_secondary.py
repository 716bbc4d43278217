"""A figure known from a secondary source alone bears its sign wherever a page, a chart or an answer shows it."""

import csv
import io
import re
from collections import Counter
from html import unescape

import pytest
from django.utils.html import strip_tags

from rankings.words.numbers import show_decimal
from tests.browser.addresses import KINDS

pytestmark = pytest.mark.django_db

SHOWN = [(kind, addresses) for kind, (*addresses, status) in KINDS.items() if status == 200]
#: Pages on which such scores are known to stand; elsewhere there need be none.
RICH = {
    "overview", "ranking", "map", "province of today", "former province", "comparison", "comparison of four", "brief",
}  # fmt: skip
#: Of a score and of a rank.
FLAGS = ("secondary_score", "secondary_rank")
#: What pages hold beside text for people: scripts, and what charts keep for their own scripts.
ASIDE = re.compile(r"<script.*?</script>|<details[^>]*data-raw.*?</details>", re.DOTALL)


@pytest.fixture
def marked_scores(catalogue):
    """Scores as shown that only secondary figures have: none that another figure of the release equals."""
    rows = catalogue.scores(catalogue.editions.values())
    summaries = [summary for edition in catalogue.editions.values() for summary in edition.summaries.values()]
    secondary = {row.score for row in rows if "secondary_score" in row.flags}
    others = {row.score for row in rows if "secondary_score" not in row.flags}
    others |= {summary.mean_shown for summary in summaries}
    return secondary - others


#: The scores of a trial ranking, where the head of their column bears the sign of them all.
TRIAL_SCORE = re.compile(r'(<tr data-at="[^>]*>.*?</th>)<td>[\d.,]+</td>')


def text_of(html):
    """What a reader of a page meets, on one line; without the cells of a column whose head bears their sign."""
    main = ASIDE.sub("", html.split("<main", 1)[1])
    if TRIAL_SCORE.search(main):
        assert re.search(r'<th scope="col">(Điểm thử|Trial score)°\*</th>', main)
        main = TRIAL_SCORE.sub(r"\1", main)
    return " ".join(unescape(strip_tags(main)).split())


@pytest.mark.parametrize(("kind", "addresses"), SHOWN, ids=[kind for kind, _ in SHOWN])
def test_each_page_marks_every_secondary_score(client, marked_scores, kind, addresses):
    for lang, address in zip(("vi", "en"), addresses, strict=True):
        text = text_of(client.get(address).content.decode())
        found = Counter()
        bare = []
        for score in marked_scores:
            shown = re.escape(show_decimal(score, lang))
            for match in re.finditer(rf"(?<![\d.,]){shown}(?!\d)(.?)", text):
                found[match.group(1) == "°"] += 1
                if match.group(1) != "°":
                    bare.append(text[max(0, match.start() - 60) : match.end() + 20])
        assert bare == []
        assert found[True] or kind not in RICH


@pytest.mark.parametrize(("year", "units"), [(2022, 63), (2024, 34)])
def test_each_answer_of_the_api_flags_every_secondary_figure(client, catalogue, year, units):
    edition = catalogue.editions[year, units]
    for indicator in ("dti", "gov_activity"):
        rows = catalogue.scores([edition], indicators=[indicator])
        secondary = {flag: {row.province for row in rows if flag in row.flags} for flag in FLAGS}
        answer = client.get(f"/api/v1/rankings/{year}/?units={units}&indicator={indicator}").json()
        for flag in FLAGS:
            assert {row["province"] for row in answer["rows"] if flag in row["flags"]} == secondary[flag]
    assert secondary["secondary_score"]


def marked_rows(catalogue, edition, indicator="dti"):
    """The names and ranks (as shown) of the rows of a table whose rank is known from secondary sources alone."""
    rows = [row for row in catalogue.scores([edition], [indicator]) if "secondary_rank" in row.flags]
    return {catalogue.provinces[row.units, row.province].name_en: row.rank for row in rows}


def notes_of(answer, column):
    """The head of each row of a chart's CSV, with what is noted about its figure in a column."""
    table, _, _ = answer.content.decode("utf-8-sig").partition("\r\n\r\n")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert column in rows[0]
    return {next(iter(row.values())): row.get(f"{column} (note)", "") for row in rows}


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_the_field_of_an_edition_marks_every_secondary_rank(client, catalogue, address):
    secondary = set(marked_rows(catalogue, catalogue.newest).values())
    text = text_of(client.get(address).content.decode())
    found = re.findall(rf"(?<![\d/])(\d+)/{catalogue.newest.n}(?!\d)(.?)", text)

    assert {int(rank) for rank, sign in found if sign == "°"} == secondary
    assert not [rank for rank, sign in found if sign != "°" and int(rank) in secondary]


@pytest.mark.parametrize(
    ("file", "column", "key", "indicator"),
    [
        ("rankings/2024/charts/strip.csv", "Rank", (2024, 34), "dti"),
        ("rankings/2024/charts/strip.csv?units=63", "Rank", (2024, 63), "dti"),
        ("rankings/2022/charts/strip.csv?indicator=gov", "Rank", (2022, 63), "gov"),
        ("map/2023/charts/map.csv", "Rank", (2023, 63), "dti"),
        ("movers/2023/charts/slope.csv", "2023", (2023, 63), "dti"),
    ],
)
def test_files_of_charts_note_every_secondary_rank(client, catalogue, file, column, key, indicator):
    notes = notes_of(client.get(f"/en/{file}"), column)
    secondary = marked_rows(catalogue, catalogue.editions[key], indicator).keys()

    assert {name for name, note in notes.items() if "secondary source" in note} == secondary & notes.keys()
    assert len(secondary) > 20


def test_the_parts_of_a_province_note_every_secondary_rank(client, catalogue):
    rows = catalogue.scores([catalogue.editions[2024, 34]], provinces=[catalogue.provinces[34, "dong-nai"]])
    notes = notes_of(client.get("/en/provinces/dong-nai/charts/parts.csv"), "Rank")
    names = {row.indicator: catalogue.indicators[row.indicator].name_en for row in rows}
    secondary = {names[row.indicator] for row in rows if "secondary_rank" in row.flags}

    assert {name for name, note in notes.items() if "secondary source" in note} == secondary & notes.keys()
    assert len(secondary & notes.keys()) > 1
