"""The same tables for CSV on the Web: https://www.w3.org/TR/tabular-metadata/ .

One document describes the group with its references; one beside each file, where that standard looks for it, describes
the file alone, since a reference cannot leave its group.
"""

from typing import Any

from rankings.open_data import tables as t
from rankings.open_data.about import About
from rankings.words.licences import DATA
from rankings.words.open_data import say_column, say_package, table_words

Json = dict[str, Any]
#: The media type of such a description.
MEDIA_TYPE = "application/csvm+json"
_CONTEXT = "http://www.w3.org/ns/csvw"
_TYPES: dict[str, Any] = {
    t.INTEGER: {"base": "integer"},
    t.DECIMAL: {"base": "decimal"},
    t.TEXT: {"base": "string"},
    t.WORDS: {"base": "string"},
    t.ADDRESS: {"base": "anyURI"},
    t.TRUTH: {"base": "boolean", "format": "true|false"},
    t.DAY: {"base": "date", "format": "yyyy-MM-dd"},
}


def describe_group(about: About) -> Json:
    """All tables with what refers to what."""
    words = {lang: say_package(lang, about.release, about.day(lang)) for lang in ("vi", "en")}
    told = _told({lang: each.title for lang, each in words.items()}, {lang: each.text for lang, each in words.items()})
    tables = [_table(table) | _references(table) for table in t.TABLES.values()]
    return {"@context": _CONTEXT, **_of_release(about), **told, "tables": tables}


def describe_alone(about: About, table: t.Table) -> Json:
    """One table."""
    return {"@context": _CONTEXT, **_of_release(about), **_table(table)}


def _of_release(about: About) -> Json:
    site = {"dc:identifier": f"{about.frozen}{t.GROUP}", "dc:publisher": about.site} if about.site else {}
    day = {"@value": about.issued, "@type": "xsd:date"}
    return {"dc:license": {"@id": DATA.url}, "dc:issued": day, "dc:hasVersion": str(about.release), **site}


def _table(table: t.Table) -> Json:
    words = {lang: table_words(table.name, lang) for lang in ("vi", "en")}
    told = _told({lang: each.title for lang, each in words.items()}, {lang: each.text for lang, each in words.items()})
    schema: Json = {"columns": [_column(column) for column in table.columns]}
    if all(column.required for column in table.columns if column.name in table.key):
        schema["primaryKey"] = list(table.key)
    return {"url": table.file, **told, "tableSchema": schema}


def _references(table: t.Table) -> Json:
    """The schema of a table with its references, in place of the one without."""
    if not table.references:
        return {}
    keys = [
        {
            "columnReference": list(each.columns),
            "reference": {
                "resource": t.TABLES[each.table].file,
                "columnReference": list(each.there or each.columns),
            },
        }
        for each in table.references
    ]
    return {"tableSchema": _table(table)["tableSchema"] | {"foreignKeys": keys}}


def _column(column: t.Column) -> Json:
    kind = dict(_TYPES[column.kind])
    if column.choices:
        kind["format"] = "|".join(column.choices)
    if column.low is not None:
        kind["minimum"] = str(column.low)
    words = {lang: say_column(column.name, lang) for lang in ("vi", "en")}
    listed = {"separator": " "} if column.kind == t.WORDS else {}
    told = {"titles": column.name, "dc:description": _in_languages(words)}
    return {"name": column.name, **told, "datatype": kind, "required": column.required, **listed}


def _told(titles: dict[str, str], texts: dict[str, str]) -> Json:
    return {"dc:title": _in_languages(titles), "dc:description": _in_languages(texts)}


def _in_languages(words: dict[str, str]) -> list[Json]:
    return [{"@value": text, "@language": lang} for lang, text in words.items()]
