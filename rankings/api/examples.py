"""An address to try for each operation, and what it answers: for the description and for the page of the API."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

#: By operation; what follows the address of version 1.
EXAMPLES = {
    "editions": "editions/?year=2022",
    "indicators": "indicators/?year=2022&units=63",
    "provinces": "provinces/?units=34",
    "province": "provinces/binh-phuoc/?indicator=dti",
    "explanation": "provinces/vinh-phuc/explain/?year=2023&units=63",
    "ranking": "rankings/2022/?indicator=dti&units=63",
    "comparison": "compare/?provinces=binh-phuoc,dak-nong&year=2022",
    "movers": "movers/2023/",
    "search": "search/?q=TP.HCM",
    "releases": "releases/",
    "release": "releases/1/",
    "release_moves": "releases/1/moves/",
    "release_figures": "releases/1/figures/",
    "oembed": "oembed/?url=/tinh/binh-phuoc/&maxwidth=600",
    "data_file": "releases/1/data/datapackage.json",
    "live_data_file": "data/scores.csv",
}
#: What lists answer with their first row only. `manage.py write_api_examples` writes it; a test holds it to the truth.
ANSWERS = Path(__file__).with_name("examples.json")
FIRST_ROW = "limit=1"


@lru_cache(maxsize=1)
def example_answers() -> dict[str, Any]:
    """What the release of the published figures answers, by operation; of those that answer with JSON of a schema."""
    answers: dict[str, Any] = json.loads(ANSWERS.read_text(encoding="utf-8"))
    return answers


def short_address(operation: str, *, paged: bool) -> str:
    """The address of an example answer: of a list, its first row.

    >>> short_address("releases", paged=True), short_address("release", paged=False)
    ('releases/?limit=1', 'releases/1/')
    """
    address = EXAMPLES[operation]
    return f"{address}{'&' if '?' in address else '?'}{FIRST_ROW}" if paged else address
