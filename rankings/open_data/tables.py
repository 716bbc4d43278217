"""The tables of the whole set: their columns with types, what identifies a row, and which tables they refer to.

A column that refers to another table bears the same name there, so that tables join by `using`; names are those of the
API where it has the same field. What each table and column says in words: `rankings.words.open_data`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rankings import shape as s

#: What a column holds: whole numbers, decimals (exact, never to be read as a float for ranks), texts, truth values,
#: days, addresses of documents, and lists of words separated by a space.
INTEGER, DECIMAL, TEXT, TRUTH, DAY, ADDRESS, WORDS = "integer", "decimal", "text", "truth", "day", "address", "words"
BASES = (s.PUBLISHED, s.DERIVED, s.COMPUTED, s.RECONSTRUCTED)


@dataclass(frozen=True)
class Column:
    """A column. `required`: no cell is empty; `choices`: the only values, or words of a list; `low`: the least."""

    name: str
    kind: str = TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    low: int | None = None


@dataclass(frozen=True)
class Reference:
    """Columns whose values stand together in a row of another table, under `there` if they bear other names."""

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table; `key` identifies a row. `long` ones grow with the units and are never held in memory."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    long: bool = False

    @property
    def file(self) -> str:
        """The name of its file, as in "scores.csv"."""
        return f"{self.name}.csv"

    @property
    def head(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def _must(name: str, kind: str = TEXT, *choices: str, low: int | None = None) -> Column:
    return Column(name, kind, True, choices, low)


def _may(name: str, kind: str = TEXT, *choices: str, low: int | None = None) -> Column:
    return Column(name, kind, False, choices, low)


#: The last column of each table: a file that has lost its name still says of which release it is.
RELEASE = _must("release", INTEGER, low=1)
_YEAR, _UNITS, _PROVINCE = _must("year", INTEGER, low=2000), _must("units", INTEGER, low=1), _must("province")
_NAMES = (_must("name_vi"), _must("name_en"))
_MEANING = (_must("meaning_vi"), _must("meaning_en"))
_VALID = (_may("valid_from", DAY), _may("valid_to", DAY))
_SOURCE = _must("source")
_OF_EDITION = Reference(("year", "units"), "editions")
_OF_PROVINCE = Reference(("units", "province"), "provinces")
_OF_INDICATOR = Reference(("indicator",), "indicators")
_OF_SOURCE = Reference(("source",), "sources")
_OF_SOURCES = Reference(("sources",), "sources", ("source",))
_OF_FLAGS = Reference(("flags",), "flags", ("flag",))
_OF_UNITS = Reference(("units",), "unit_sets")

SCORES = Table(
    "scores",
    (
        _YEAR, _UNITS, _must("indicator"), _PROVINCE,
        _may("score", DECIMAL), _may("score_places", INTEGER, low=0), _may("score_exact", DECIMAL),
        _may("score_basis", TEXT, *BASES), _may("score_rule"),
        _may("rank", INTEGER, low=1), _may("rank_basis", TEXT, *BASES), _may("rank_rule"), _may("tied", TRUTH),
        _may("computed_rank", INTEGER, low=1), _may("region_rank", INTEGER, low=1),
        _may("previous_rank", INTEGER, low=1), _may("rank_change", INTEGER), _may("change_basis", TEXT, *BASES),
        _may("flags", WORDS), _may("sources", WORDS), RELEASE,
    ),
    ("year", "units", "indicator", "province"),
    (_OF_EDITION, _OF_INDICATOR, _OF_PROVINCE, _OF_FLAGS, _OF_SOURCES),
    long=True,
)  # fmt: skip

FIGURES = Table(
    "figures",
    (
        _YEAR, _UNITS, _must("indicator"), _PROVINCE, _must("measure", TEXT, *s.MEASURES),
        _may("base_year", INTEGER, low=2000), _must("value", DECIMAL), _SOURCE, _may("file"), _may("sheet"),
        _may("cell"), _may("note_vi"), _may("set_aside_vi"), _may("set_aside_en"), RELEASE,
    ),
    ("year", "units", "indicator", "province", "measure", "base_year", "source"),
    (_OF_EDITION, _OF_INDICATOR, _OF_PROVINCE, _OF_SOURCE),
    long=True,
)  # fmt: skip

#: No edition of its own stands behind a reconstructed row: it is made from that of the same year on the former units.
RECONSTRUCTED = replace(SCORES, name="reconstructed", references=SCORES.references[1:], long=False)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        SCORES,
        RECONSTRUCTED,
        FIGURES,
        Table(
            "summaries",
            (
                _YEAR, _UNITS, _must("indicator"), _must("n", INTEGER, low=1), _must("ranks_known", INTEGER, low=0),
                _must("scores_known", INTEGER, low=0), _may("mean", DECIMAL), _may("mean_basis", TEXT, *BASES),
                _may("best", DECIMAL), _may("best_province"), RELEASE,
            ),
            ("year", "units", "indicator"),
            # Not by best_province: readers do not agree on references of which a part is missing.
            (_OF_EDITION, _OF_INDICATOR),
        ),
        Table(
            "editions",
            (
                _YEAR, _UNITS, _must("method"), _must("publisher_vi"), _must("publisher_en"),
                _must("published_on", DAY), _may("previous_year", INTEGER, low=2000),
                _must("comparable_with_previous", TRUTH),
                _must(
                    "comparability", TEXT, "same_method", "method_break", "no_previous_edition", "unit_sets_differ"
                ),
                _may("main_indices", INTEGER, low=1), _may("component_indices", INTEGER, low=1),
                _may("criteria", INTEGER, low=1), _may("max_points", INTEGER, low=1), _may("note_vi"),
                _may("note_en"), _SOURCE, RELEASE,
            ),
            ("year", "units"),
            (_OF_UNITS, Reference(("method",), "methods"), _OF_SOURCE),
        ),
        Table(
            "provinces",
            (
                _UNITS, _PROVINCE, _must("code"), *_NAMES, _must("region"), _may("population", INTEGER, low=0),
                _may("area_km2", DECIMAL), *_VALID, RELEASE,
            ),
            ("units", "province"),
            (_OF_UNITS, Reference(("units", "region"), "regions")),
        ),
        Table(
            "province_types",
            (
                _UNITS, _PROVINCE, _must("kind", TEXT, "province", "city"), _must("full_name_vi"), *_VALID,
                _may("legal_basis"), RELEASE,
            ),
            ("units", "province", "kind", "valid_from"),
            (_OF_PROVINCE,),
        ),
        Table("regions", (_UNITS, _must("region"), *_NAMES, RELEASE), ("units", "region"), (_OF_UNITS,)),
        Table("unit_sets", (_UNITS, *_NAMES, *_VALID, _may("legal_basis"), RELEASE), ("units",)),
        Table(
            "successions",
            (
                _UNITS, _PROVINCE, _must("new_units", INTEGER, low=1), _must("successor"),
                _must("relation", TEXT, "kept", "merged", "renamed"), _must("effective_on", DAY),
                _must("legal_basis"), RELEASE,
            ),
            ("units", "province", "new_units", "successor"),
            (_OF_PROVINCE, Reference(("new_units", "successor"), "provinces", ("units", "province"))),
        ),
        Table(
            "indicators",
            (
                _must("indicator"), _must("kind", TEXT, "composite", "pillar", "main_index", "group"),
                _must("position", INTEGER, low=0), _may("pillar"), *_NAMES, _must("short_vi"), _must("short_en"),
                RELEASE,
            ),
            ("indicator",),
        ),
        Table(
            "weights",
            (
                _YEAR, _UNITS, _must("whole"), _must("part"), _may("weight", DECIMAL),
                _must("basis", TEXT, "published", "worked_out", "unknown"), RELEASE,
            ),
            ("year", "units", "whole", "part"),
            (
                _OF_EDITION,
                Reference(("whole",), "indicators", ("indicator",)),
                Reference(("part",), "indicators", ("indicator",)),
            ),
        ),
        Table(
            "methods",
            (
                _must("method"), _must("decision"), _must("decided_on", DAY), _must("summary_vi"),
                _must("summary_en"), _SOURCE, RELEASE,
            ),
            ("method",),
            (_OF_SOURCE,),
        ),
        Table(
            "national",
            (
                _YEAR, _UNITS, _must("level"), _must("indicator"), _must("measure"), _must("value", DECIMAL),
                _SOURCE, _may("set_aside_vi"), _may("set_aside_en"), RELEASE,
            ),
            ("year", "units", "level", "indicator", "measure", "source"),
            (_OF_EDITION, _OF_INDICATOR, _OF_SOURCE),
        ),
        Table(
            "targets",
            (
                _UNITS, _PROVINCE, _YEAR, _must("subject"), _must("value"), _may("unit"), _must("text_vi"),
                _must("text_en"), _SOURCE, RELEASE,
            ),
            ("units", "province", "year", "subject"),
            (_OF_PROVINCE, _OF_SOURCE),
        ),
        Table(
            "milestones",
            (
                _UNITS, _PROVINCE, _YEAR, _may("month", INTEGER, low=1), _must("text_vi"), _must("text_en"), _SOURCE,
                RELEASE,
            ),
            ("units", "province", "year", "month", "text_en"),
            (_OF_PROVINCE, _OF_SOURCE),
        ),
        Table("rules", (_must("rule"), _may("arguments", WORDS), *_MEANING, RELEASE), ("rule",)),
        Table("flags", (_must("flag"), *_MEANING, RELEASE), ("flag",)),
        Table(
            "sources",
            (
                _SOURCE, _must("kind", TEXT, "ministry", "government", "press", "transcription"), _must("document"),
                _may("publisher"), _may("url", ADDRESS), _may("published"), RELEASE,
            ),
            ("source",),
        ),
    )
}  # fmt: skip

PACKAGE, DESCRIPTOR, GROUP, PARQUET = "package.zip", "datapackage.json", "csv-metadata.json", "scores.parquet"
README = "README.md"
_METADATA = ".csv-metadata.json"


def metadata_file(table: Table) -> str:
    """The name of what describes a table for CSV on the Web: "scores.csv-metadata.json"."""
    return f"{table.name}{_METADATA}"


def table_described_by(file: str) -> Table | None:
    """The table that a file of metadata is about, None if it is none."""
    return TABLES.get(file.removesuffix(_METADATA)) if file.endswith(_METADATA) else None


def file_names() -> Iterator[str]:
    """Every file of the set, the descriptor and the scores first."""
    yield from (DESCRIPTOR, PACKAGE, SCORES.file, PARQUET)
    yield from (table.file for table in TABLES.values() if table is not SCORES)
    yield from (GROUP, README)
    yield from map(metadata_file, TABLES.values())
