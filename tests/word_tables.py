"""The tables of words in the sources, by language, found by reading the code; the vocabulary of the English ones."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for folder in ("rankings", "dxindex") for path in (ROOT / folder).rglob("*.py"))
_LANGUAGES = {"vi", "en"}
_PLACEHOLDER = re.compile(r"\{\w*\}|%[%\w]")


def tables(path):
    """Pairs (Vietnamese, English) of every `{"vi": …, "en": …}` and `say("…", "…")` of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
            if set(keys) == _LANGUAGES:
                yield node.lineno, node.values[keys.index("vi")], node.values[keys.index("en")]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"say", "said"} and len(node.args) == 2:
            yield node.lineno, *node.args


def lonely(path):
    """Lines of tables by language that have only one of the two."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        keys = [ast.unparse(key) for key in node.keys if key] if isinstance(node, ast.Dict) else []
        if keys in (["'vi'"], ["'en'"]):
            yield f"{path.name}:{node.lineno}"


def differences(vi, en, where):
    """What one of two values has and the other has not: keys, members, placeholders, any words at all."""
    if isinstance(vi, ast.Dict) and isinstance(en, ast.Dict):
        first, second = (dict(zip(map(ast.unparse, each.keys), each.values, strict=True)) for each in (vi, en))
        yield from (f"{where}: {key} in one language only" for key in first.keys() ^ second.keys())
        for key in first.keys() & second.keys():
            yield from differences(first[key], second[key], f"{where}.{key}")
    elif isinstance(vi, ast.Tuple | ast.List) and isinstance(en, ast.Tuple | ast.List):
        if len(vi.elts) != len(en.elts):
            yield f"{where}: {len(vi.elts)} and {len(en.elts)}"
        for first, second in zip(vi.elts, en.elts, strict=False):
            yield from differences(first, second, where)
    elif isinstance(vi, ast.Call) and isinstance(en, ast.Call):
        for first, second in zip(vi.args, en.args, strict=False):
            yield from differences(first, second, where)
    elif isinstance(vi, ast.Constant) and isinstance(en, ast.Constant) and isinstance(vi.value, str):
        yield from text_differences(vi.value, en.value, where)


def text_differences(vi, en, where):
    """Words in one language only, or placeholders that are not those of the other."""
    if bool(vi.strip()) != bool(en.strip()):
        yield f"{where}: empty in one language"
    if sorted(_PLACEHOLDER.findall(vi)) != sorted(_PLACEHOLDER.findall(en)):
        yield f"{where}: placeholders differ: {vi!r}, {en!r}"


def texts(node):
    """Every string below a node, those of f-strings too; keys are no words."""
    found = [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
    children = node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node)
    return found + [text for child in children for text in texts(child)]


@cache
def vocabulary():
    """Words that only the English sides of the tables have, so that none of them belongs on a Vietnamese page."""
    sides = {"vi": set(), "en": set()}
    for path in SOURCES:
        for _, vi, en in tables(path):
            for lang, node in (("vi", vi), ("en", en)):
                sides[lang] |= {word for text in texts(node) for word in re.findall(r"[^\W\d_]+", text.lower())}
    return {word for word in sides["en"] - sides["vi"] if len(word) > 3 and word.isascii()} | {
        "the",
        "of",
        "and",
        "for",
    }


def english_words(text):
    """The words of a text that are of the site's own English."""
    return [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() in vocabulary()]
