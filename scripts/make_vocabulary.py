"""Take what the tests need of schema.org's vocabulary from `schema-dts`. Maintainers only; needs npm.

The package (Google's, Apache-2.0) has the whole vocabulary (schema.org's, CC BY-SA 3.0) as TypeScript: a million bytes.
`tests/vocabulary/schema_org.json` holds the types that pages tell of, with their properties and what each may be, and
which types stand below them. A page that tells of another type fails its test until the type is named here and this
is run again: `.venv/bin/python scripts/make_vocabulary.py`.
"""

import json
import re
import tempfile
from pathlib import Path
from typing import Any

from vendor import Archive, fetched

TARGET = Path(__file__).resolve().parent.parent / "tests" / "vocabulary" / "schema_org.json"
PACKAGE = Archive(
    "schema-dts",
    "2.1.0",
    "Y/NvOvuJUZwrm+EmNqJF3M+bRufERJs1h5GJPLilUuK5D5b53ttU+XZgIjEFaAVRToh+ib+cQawFmxKC5Jt9ow==",
)
TYPES = (
    "BreadcrumbList", "CreativeWork", "DataDownload", "Dataset", "ListItem", "Organization", "Place", "PropertyValue",
)  # fmt: skip
#: interface DatasetBase extends CreativeWorkBase { … }
INTERFACE = re.compile(r"^interface (\w+)Base extends ([^{]*)\{(.*?)^\}", re.MULTILINE | re.DOTALL)
#: A comment, then "name"?: SchemaValue<Text | URL | IdReference, "name">;
PROPERTY = re.compile(r'(?:/\*\*((?:[^*]|\*(?!/))*)\*/\s*)?"(\w+)"\?: SchemaValue<([^>]*?), "\w+">;')
#: export type Dataset = DatasetLeaf | DataFeed;
BELOW = re.compile(r"^export type (\w+) = \1Leaf((?: \| \w+)*);", re.MULTILINE)


def parents(clause: str) -> list[str]:
    """The types that an interface extends."""
    return [name.removesuffix("Base") for name in re.findall(r"\w+Base\b", clause)]


def properties(body: str) -> dict[str, list[str]]:
    """What each property may be, by its name; those that schema.org has replaced by others are left out."""
    return {
        name: sorted(part.strip() for part in ranges.split("|") if part.strip() != "IdReference")
        for comment, name, ranges in PROPERTY.findall(body)
        if "@deprecated" not in comment
    }


def extract(source: str) -> dict[str, Any]:
    """The types, each with all properties of its own and of the types above it, and with those above it."""
    found = {name: (parents(clause), properties(body)) for name, clause, body in INTERFACE.findall(source)}
    below = {name: re.findall(r"\w+", names) for name, names in BELOW.findall(source)}

    def above(name: str) -> list[str]:
        own = [each for each, names in below.items() if name in names]
        return list(dict.fromkeys([*own, *(each for parent in own for each in above(parent))]))

    def told(name: str) -> dict[str, list[str]]:
        # A type without properties of its own has no interface: it has those of the types that list it.
        over, own = found.get(name) or ([each for each in above(name) if each in found], {})
        return {key: ranges for each in over for key, ranges in told(each).items()} | own

    return {name: {"above": above(name), "properties": dict(sorted(told(name).items()))} for name in TYPES}


def main() -> None:
    """Write the extract."""
    with tempfile.TemporaryDirectory() as folder:
        source = fetched(PACKAGE, Path(folder))["dist/schema.d.ts"].decode("utf-8")
    origin = (
        f"schema.org (CC BY-SA 3.0) as in {PACKAGE.name} {PACKAGE.version} (Apache-2.0), scripts/make_vocabulary.py"
    )
    TARGET.parent.mkdir(exist_ok=True)
    told = {"origin": origin, "types": extract(source)}
    TARGET.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {', '.join(TYPES)}")


if __name__ == "__main__":
    main()
