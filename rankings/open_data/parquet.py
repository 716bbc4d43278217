"""The scores as one Parquet file, made from their CSV by DuckDB: the same rows in the same order to the last digit.

One thread, so that rows keep their order and bytes do not depend on the machine; a limit of memory, so that millions of
rows take no more of it than thousands; nothing is fetched from anywhere.
"""

from pathlib import Path

import duckdb

from rankings.open_data import tables as t

MEDIA_TYPE = "application/vnd.apache.parquet"
_MEMORY = "128MB"
#: Decimals as they are stored: twelve places, six digits before them.
_TYPES = {
    t.INTEGER: "INTEGER",
    t.DECIMAL: "DECIMAL(18, 12)",
    t.TEXT: "VARCHAR",
    t.WORDS: "VARCHAR",
    t.ADDRESS: "VARCHAR",
    t.TRUTH: "BOOLEAN",
    t.DAY: "DATE",
}


def write_parquet(table: t.Table, lines: Path, target: Path, told: dict[str, str]) -> None:
    """The CSV file `lines` of a table as the Parquet file `target`; `told` becomes its metadata."""
    columns = {column.name: _TYPES[column.kind] for column in table.columns}
    config: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "memory_limit": _MEMORY,
        "temp_directory": str(target.parent),
        # The settings by default would fetch extensions.
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    with duckdb.connect(":memory:", config=config) as connection:
        rows = connection.read_csv(
            str(lines), header=True, columns=columns, delimiter=",", quotechar='"', escapechar='"', na_values="",
            parallel=False,
        )  # fmt: skip
        connection.execute("SET preserve_insertion_order = true")
        # Of what takes longer than two seconds it would draw a bar on the server's output.
        connection.execute("SET enable_progress_bar = false")
        rows.query("rows", _copy(target, told))


def _copy(target: Path, told: dict[str, str]) -> str:
    pairs = ", ".join(f"{name}: {_quoted(text)}" for name, text in told.items())
    options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {{{pairs}}}"
    return f"COPY (FROM rows) TO {_quoted(str(target))} ({options})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
