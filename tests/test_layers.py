"""The arrows between the layers, which pyproject.toml names and house rules explain."""

import ast
import subprocess
import sys

import pytest

PURE = (
    "shape.py", "storable.py", "vi.py", "matching.py", "importing", "compute", "charts", "geo", "imaging", "words",
    "files", "open_data",
)  # fmt: skip
DOORS = {"frames.py", "releasing/storing.py"}


def modules(root, *names):
    """The Python files of rankings, or of the named modules and packages in it."""
    base = root / "rankings"
    for name in names or (".",):
        path = base / name
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imported(path, root):
    """Every name a file imports, as `package.module.name`, wherever in the file it does."""
    package = path.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_pandas(name):
    return name.split(".")[0] == "pandas"


def is_database(name):
    return name.startswith(("django.db", "rankings.models"))


def test_the_contracts_of_import_linter_are_kept(root):
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as c; c()",
        "--no-cache",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_two_doors_alone_hold_both_pandas_and_the_database(root):
    both = set()
    for path in modules(root):
        names = list(imported(path, root))
        if any(map(is_pandas, names)) and any(map(is_database, names)):
            both.add(path.relative_to(root / "rankings").as_posix())

    assert both <= DOORS


def test_what_computes_reads_draws_and_words_imports_neither_django_nor_the_site(root):
    for path in modules(root, *PURE):
        wrong = [name for name in imported(path, root) if name.split(".")[0] in ("django", "dxindex", "ninja")]
        assert not wrong, f"{path.relative_to(root)} imports {wrong}"


def test_one_module_reads_the_language_and_one_writes_csv_for_readers(root):
    """A paste is written down as the columns it came in, for nobody but the reader of tables."""
    texts = {path.relative_to(root / "rankings").as_posix(): path.read_text(encoding="utf-8") for path in modules(root)}

    assert {name for name, text in texts.items() if "get_language" in text} == {"saying.py"}
    writers = {name for name, text in texts.items() if "csv.writer(" in text}
    assert writers == {"files/csv_file.py", "importing/paste.py"}


def test_pages_have_addresses_of_the_api_from_its_names(root):
    for path in modules(root, "pages", "views"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert not [each for each in constants if str(each).startswith("/api/")], path.relative_to(root)


@pytest.mark.parametrize("name", [name.removesuffix(".py") for name in PURE])
def test_a_pure_module_can_be_imported_where_django_cannot(root, name):
    """In a process of its own, with Django made impossible to import."""
    code = f"import sys; sys.modules['django'] = None; import rankings.{name}"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
