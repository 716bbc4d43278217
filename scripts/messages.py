"""Translations without the gettext tools: Babel reads the sources and writes the catalogs.

messages.py update    new strings of the sources into locale/vi, old ones out
messages.py check     fail if a string is missing, untranslated, or loses a placeholder
messages.py compile   .po to .mo, only where the .mo is older
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGE = "vi"
PO = LOCALE / LANGUAGE / "LC_MESSAGES" / "django.po"
SOURCES = [("rankings", "*.py"), ("dxindex", "*.py"), ("templates", "*.html"), ("templates", "*.txt")]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = rf"""# Vietnamese of DXIndex. Kept by `make messages`: write the msgstr, leave the rest.
msgid ""
msgstr ""
"Language: {LANGUAGE}\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def python_source(path: Path) -> bytes:
    """The file as Babel's Python reader takes it; of a template, only what is to be translated.

    Django's own templatize() blanks out the rest but leaves its indentation, which no Python reader accepts.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        text = "\n".join(line.lstrip() for line in templatize(text, origin=str(path)).split("\n"))
    return text.encode("utf-8")


def strings() -> Iterator[tuple[str, str | tuple[str, ...], list[str], str | None]]:
    """Every translatable string: file, message (or singular and plural), translators' comments, context."""
    for folder, pattern in SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            source = io.BytesIO(python_source(path))
            for _line, message, comments, context in extract("python", source, KEYWORDS, ["Translators:"]):
                yield path.relative_to(ROOT).as_posix(), message, comments, context


def template() -> Catalog:
    """The catalog of all strings in the sources, untranslated. Files are named, lines are not: they move."""
    catalog = Catalog(charset="utf-8")
    for file, message, comments, context in strings():
        catalog.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    return catalog


def stored() -> Catalog:
    """The catalog as it is in the repository."""
    if not PO.exists():
        return Catalog(locale=LANGUAGE, charset="utf-8")
    with PO.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def written(catalog: Catalog) -> bytes:
    """The catalog as the bytes of its file: sorted by file, without line numbers and without a date."""
    buffer = io.BytesIO()
    write_po(
        buffer,
        catalog,
        width=110,
        omit_header=True,
        sort_by_file=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    return HEADER.encode() + buffer.getvalue()


def update() -> None:
    """Bring locale/vi up to the sources; existing translations stay, nothing is guessed."""
    catalog = stored()
    catalog.update(template(), no_fuzzy_matching=True)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(written(catalog))
    empty = sum(1 for message in catalog if message.id and not message.string)
    print(f"{PO.relative_to(ROOT)}: {len(catalog)} strings, {empty} without a translation")


def problems() -> list[str]:
    """What keeps the catalog from being complete, a line each."""
    catalog, wanted = stored(), template()
    known = {(message.id, message.context): message for message in catalog if message.id}
    needed = {(message.id, message.context) for message in wanted if message.id}
    lines = [f"not in the catalog: {key[0]!r}" for key in sorted(needed - known.keys(), key=str)]
    lines += [f"no longer in the sources: {key[0]!r}" for key in sorted(known.keys() - needed, key=str)]
    lines += [
        f"not translated: {key[0]!r}" for key in sorted(needed & known.keys(), key=str) if empty(known[key].string)
    ]
    lines += [f"{message.id!r}: {error}" for message, errors in catalog.check() for error in errors]
    return lines


def empty(translation: object) -> bool:
    """Whether a translation, or any plural form of it, is missing."""
    forms = translation if isinstance(translation, list | tuple) else [translation]
    return not all(forms)


def check() -> None:
    """Exit with status 1 and a line for each problem."""
    found = problems()
    for line in found:
        print(f"{PO.relative_to(ROOT)}: {line}", file=sys.stderr)
    if found:
        sys.exit("Run `make messages` and translate what is empty.")


def compile_all() -> None:
    """Write each .mo that is missing or older than its .po."""
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        with po.open("rb") as file:
            catalog = read_po(file, locale=po.parent.parent.name)
        draft = mo.with_suffix(".mo.new")
        with draft.open("wb") as file:
            write_mo(file, catalog)
        draft.replace(mo)


if __name__ == "__main__":
    {"update": update, "check": check, "compile": compile_all}[sys.argv[1]]()
