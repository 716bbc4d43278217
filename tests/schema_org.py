"""Holds JSON-LD against schema.org's vocabulary and against what Google asks of it.

The vocabulary is an extract (`scripts/make_vocabulary.py`). As schema.org's own rules have it, an address may stand for
a thing, and a reference (`@id` alone) for whatever it names.
"""

import json
import re
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

VOCABULARY = json.loads((Path(__file__).parent / "vocabulary" / "schema_org.json").read_text("utf-8"))["types"]
#: developers.google.com/search/docs/appearance/structured-data/dataset and …/breadcrumb, as of November 2026: without
#: the first a node is not shown, the second are asked for.
REQUIRED = {
    "Dataset": {"name", "description"},
    "DataDownload": {"contentUrl"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
}
RECOMMENDED = {
    "Dataset": {
        "alternateName", "creator", "identifier", "isAccessibleForFree", "keywords", "license", "measurementTechnique",
        "spatialCoverage", "temporalCoverage", "variableMeasured", "version", "url", "distribution",
    },
    "DataDownload": {"encodingFormat"},
}  # fmt: skip
PERIOD = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


def is_address(value):
    parts = urlsplit(value) if isinstance(value, str) else None
    return bool(parts and parts.scheme in ("http", "https") and parts.netloc and " " not in value)


def is_moment(value):
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except (TypeError, ValueError):
        return False


#: Whether a value is one of a kind of data.
DATA = {
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": is_address,
    "Boolean": lambda value: isinstance(value, bool),
    "Number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "DateTime": is_moment,
    "Date": lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)) if isinstance(value, str) else False,
}


def fits(value, ranges):
    """Whether a value may stand where one of these is expected."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            return is_address(value["@id"]) and any(name not in DATA for name in ranges)
        kinds = [value.get("@type"), *VOCABULARY.get(value.get("@type"), {"above": []})["above"]]
        return any(kind in ranges for kind in kinds)
    of_data = any(name in DATA and DATA[name](value) for name in ranges)
    return of_data or (is_address(value) and any(name not in DATA for name in ranges))


def problems_of(node, where="$"):
    """What is wrong with a node and those in it, in words; nothing where all of it is right."""
    if set(node) == {"@id"}:
        return []
    kind = node.get("@type")
    if kind not in VOCABULARY:
        return [f"{where}: {kind} is no type of the extract"]
    known = VOCABULARY[kind]["properties"]
    found = [f"{where}.{name} is missing" for name in sorted(REQUIRED.get(kind, set()) - set(node))]
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in known:
            found.append(f"{where}.{name} is no property of {kind}")
            continue
        for each in value if isinstance(value, list) else [value]:
            if not fits(each, known[name]):
                found.append(f"{where}.{name}: {each!r} is none of {', '.join(known[name])}")
            if isinstance(each, dict):
                found += problems_of(each, f"{where}.{name}")
    return found + OWN.get(kind, lambda _node, _where: [])(node, where)


def _dataset(node, where):
    found = []
    if not 50 <= len(node.get("description", "")) <= 5000:
        found.append(f"{where}.description has {len(node.get('description', ''))} letters, not 50 to 5,000")
    if not PERIOD.fullmatch(node.get("temporalCoverage", "2020")):
        found.append(f"{where}.temporalCoverage: {node['temporalCoverage']}")
    return found


def _trail(node, where):
    items = node.get("itemListElement", [])
    found = [] if len(items) > 1 else [f"{where} has fewer than two items"]
    if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
        found.append(f"{where}: positions do not count from one")
    return found + [f"{where}: {item['name']} leads nowhere" for item in items[:-1] if "item" not in item]


OWN = {"Dataset": _dataset, "BreadcrumbList": _trail}


def nodes_of(block):
    """The nodes of a block, and that it names the vocabulary."""
    assert block["@context"] == "https://schema.org"
    if "@graph" in block:
        assert set(block) == {"@context", "@graph"}
        return block["@graph"]
    return [{name: value for name, value in block.items() if name != "@context"}]
