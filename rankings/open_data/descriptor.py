"""The set as a Frictionless Data Package (Data Package and Table Schema, version 1, which version 2 reads as well).

https://specs.frictionlessdata.io/tabular-data-package/ . Beside its own properties it tells titles and descriptions in
Vietnamese under names that end in `_vi`, and the documents that figures rest on as `sources`.
"""

from collections.abc import Mapping
from typing import Any

from rankings.open_data import tables as t
from rankings.open_data.about import About
from rankings.open_data.csv_lines import Facts
from rankings.words.licences import DATA, say_licence
from rankings.words.open_data import say_column, say_guard, say_package, table_words

Json = dict[str, Any]
_TYPES: dict[str, Json] = {
    t.INTEGER: {"type": "integer"},
    t.DECIMAL: {"type": "number"},
    t.TEXT: {"type": "string"},
    t.ADDRESS: {"type": "string"},
    t.WORDS: {"type": "string"},
    t.TRUTH: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    t.DAY: {"type": "date"},
}
_LICENCES = [{"name": DATA.name, "path": DATA.url, "title": DATA.title}]


def describe_package(about: About, facts: Mapping[str, Facts]) -> Json:
    """The descriptor; `facts` by the name of a file, of those files that have been measured."""
    vi, en = (say_package(lang, about.release, about.day(lang)) for lang in ("vi", "en"))
    made_by = {"title": "DXIndex", "role": "wrangler"} | ({"path": about.site} if about.site else {})
    return {
        "profile": "tabular-data-package",
        "name": "dxindex",
        "version": str(about.release),
        "title": en.title,
        "title_vi": vi.title,
        "description": f"{en.text} {say_licence('en')} {say_guard('en')}",
        "description_vi": f"{vi.text} {say_licence('vi')} {say_guard('vi')}",
        **({"id": f"{about.frozen}{t.DESCRIPTOR}", "homepage": about.homepage} if about.site else {}),
        "created": about.published_at.isoformat(),
        "keywords": ["DTI", "chuyển đổi số", "digital transformation", "Việt Nam", "provinces"],
        "licenses": _LICENCES,
        "contributors": [made_by],
        "sources": [{"title": each.title} | ({"path": each.url} if each.url else {}) for each in about.documents],
        "resources": [_resource(table, facts.get(table.file)) for table in t.TABLES.values()],
    }


def _resource(table: t.Table, facts: Facts | None) -> Json:
    en, vi = table_words(table.name, "en"), table_words(table.name, "vi")
    measured = {"bytes": facts.size, "hash": f"sha256:{facts.sha256}", "rows": facts.rows} if facts else {}
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": table.file,
        "title": en.title,
        "title_vi": vi.title,
        "description": en.text,
        "description_vi": vi.text,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **measured,
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": describe_table(table),
    }


def describe_table(table: t.Table) -> Json:
    """The Table Schema of a table."""
    schema: Json = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    schema["primaryKey"] = list(table.key)
    references = [each for each in table.references if _checkable(table, each)]
    if references:
        schema["foreignKeys"] = [_foreign_key(each) for each in references]
    return schema


def _checkable(table: t.Table, reference: t.Reference) -> bool:
    """Version 1 knows neither a key of which a part may be missing nor one that stands in a list."""
    columns = {column.name: column for column in table.columns}
    return all(columns[name].required and columns[name].kind != t.WORDS for name in reference.columns)


def _foreign_key(reference: t.Reference) -> Json:
    there = {"resource": reference.table.replace("_", "-"), "fields": list(reference.there or reference.columns)}
    return {"fields": list(reference.columns), "reference": there}


def _field(column: t.Column) -> Json:
    constraints: Json = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.low is not None:
        constraints["minimum"] = column.low
    words = {"description": say_column(column.name, "en"), "description_vi": say_column(column.name, "vi")}
    field = {"name": column.name, **_TYPES[column.kind], **words}
    return field | ({"constraints": constraints} if constraints else {})
