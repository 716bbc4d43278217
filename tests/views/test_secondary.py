"""A score known from a secondary source alone carries its sign wherever a page, a chart or an answer shows it."""

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


def text_of(html):
    """What a reader of a page meets, on one line."""
    main = ASIDE.sub("", html.split("<main", 1)[1])
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
