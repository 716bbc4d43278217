"""README.md of the package: what it is, for somebody who has only the files."""

from rankings.open_data import tables as t
from rankings.open_data.about import About
from rankings.words.licences import say_licence
from rankings.words.open_data import say_files, say_guard, say_package, table_words
from rankings.words.whole_set import READING


def write_readme(about: About) -> str:
    """Markdown, Vietnamese first."""
    return "\n".join([*_in("vi", about), "", *_in("en", about)]) + "\n"


def _in(lang: str, about: About) -> list[str]:
    words = say_package(lang, about.release, about.day(lang))
    where = [f"<{about.frozen}{t.PACKAGE}>", ""] if about.site else []
    reading = [f"- {sentence}" for sentence in (*READING[lang], say_guard(lang))]
    tables = [
        f"- `{table.file}`: {said.title}. {said.text}"
        for table in t.TABLES.values()
        for said in [table_words(table.name, lang)]
    ]
    head = [f"# {words.title}", "", words.text, "", *where, say_licence(lang), ""]
    return [*head, *reading, "", *tables, "", say_files(lang)]
