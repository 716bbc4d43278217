"""Fetch what browsers get from others: Plotly's basic bundle and the font. Maintainers only; needs npm and fonttools.

The files are committed, so running and testing need neither npm nor Node.js. Each archive is compared with
the checksum written here before anything is taken from it. To move to another version: change version and
checksum (`npm pack` prints it as integrity), run `make vendor`, read the difference of plotly.css.
"""

import base64
import hashlib
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

STATIC = Path(__file__).resolve().parent.parent / "static"
SCRIPTS = STATIC / "vendor" / "plotly"
FONTS = STATIC / "fonts"


class Archive(NamedTuple):
    """A package of the npm registry and the SHA-512 of its archive, as npm writes it."""

    name: str
    version: str
    sha512: str


PLOTLY = Archive(
    "plotly.js-basic-dist-min",
    "4.1.1",
    "1oNF8PeQx2hv/y7tqEVWKD3JGwn/MGEMQ8mL9HUwsaqG9FGy/OU5FHUHvzqbqxN4mnwZGI9abTiE775C4kkjMQ==",
)
FONT = Archive(
    "@fontsource/be-vietnam-pro",
    "5.3.0",
    "xhAQBGHDxP5BF8IJxedy5MoWUmc1DlPCcZbMLhvnPkf8TaYCbbUVs3LjpuJ4BYdTrdiCLaewNaY8z+owq/FqFw==",
)
BUNDLE = SCRIPTS / f"plotly-basic-{PLOTLY.version}.min.js"
STYLES = SCRIPTS / "plotly.css"
WEIGHTS = (400, 600)
FONT_FILES = [f"be-vietnam-pro-{weight}.woff2" for weight in WEIGHTS]
# latin-ext is left out: with these two every letter of Vietnamese and English is there.
SUBSETS = ("latin", "vietnamese")

STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
# {"X a": 'text-decoration:none;', ...} and the loop that hands each pair to addStyleRule.
LOOP = re.compile(r"for\((\w+) in (\w+)\)\w+=\1((?:\.replace\([^)]*\))+),\w+\.addStyleRule\(\w+,\2\[\1\]\)")
REPLACE = re.compile(r"\.replace\(/([^/]+)/g?,\"([^\"]*)\"\)")
PAIR = re.compile(rf"({STRING}|\w+):({STRING})(,|\}})")


def plain(text: str) -> str:
    """A string as it stands in JavaScript source, or a bare key, as its text."""
    if text[0] not in "\"'":
        return text
    if re.search(r"\\[^\"'\\]", text):
        raise ValueError(f"an escape this script does not know in {text}")
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def plotly_rules(bundle: str) -> list[tuple[str, str]]:
    """The rules plotly.js would write into a <style> of its own, in order: (selector, declarations).

    Raises ValueError if the bundle is not built as expected: then read it, and mend this.
    """
    loops = list(LOOP.finditer(bundle))
    if len(loops) != 1:
        raise ValueError(f"expected one loop over style rules, found {len(loops)}")
    start = bundle.rindex(f"{loops[0][2]}={{", 0, loops[0].start()) + len(loops[0][2]) + 2
    changes = REPLACE.findall(loops[0][3])
    rules, position, end = [], start, ","
    while end == ",":
        pair = PAIR.match(bundle, position)
        if pair is None:
            raise ValueError(f"not a rule: {bundle[position : position + 80]}")
        selector, declarations, end, position = plain(pair[1]), plain(pair[2]), pair[3], pair.end()
        for pattern, replacement in changes:
            selector = re.sub(pattern, replacement, selector)
        rules.append((selector, declarations))
    return rules


def plotly_css(bundle: str, version: str) -> str:
    """The same rules as a style sheet.

    plotly.js inserts each rule before the ones already there, so the last comes first here too.
    """
    lines = [
        f"/* The rules of plotly.js {version}, taken from its bundle by scripts/vendor.py: not to be edited.",
        "   Licence: LICENSE beside this file. plotly.js writes no <style> where this sheet is linked with",
        '   id="plotly.js-style-global" and class="no-inline-styles". */',
    ]
    lines += [f"{selector}{{{declarations}}}" for selector, declarations in reversed(plotly_rules(bundle))]
    return "\n".join(lines) + "\n"


def fetched(archive: Archive, folder: Path) -> dict[str, bytes]:
    """The files of a package by their path in it. Raises ValueError if its checksum is wrong."""
    command = [
        "npm",
        "pack",
        "--silent",
        "--pack-destination",
        str(folder),
        f"{archive.name}@{archive.version}",
    ]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    path = folder / name
    digest = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    if digest != archive.sha512:
        raise ValueError(f"{archive.name} {archive.version}: SHA-512 is {digest}, expected {archive.sha512}")
    with tarfile.open(path) as file:
        members = [member for member in file.getmembers() if member.isfile()]
        opened = ((member.name.partition("/")[2], file.extractfile(member)) for member in members)
        return {name: content.read() for name, content in opened if content is not None}


def faces(package: dict[str, bytes]) -> dict[str, bytes]:
    """One file a weight, of the letters that are used here; see make_faces.py."""
    from make_faces import face, packed  # noqa: PLC0415 - fonttools is not needed to test or to run

    subsets = (
        (weight, [package[f"files/be-vietnam-pro-{each}-{weight}-normal.woff2"] for each in SUBSETS])
        for weight in WEIGHTS
    )
    return {f"be-vietnam-pro-{weight}.woff2": packed(face(parts), "woff2") for weight, parts in subsets}


def main() -> None:
    """Write the bundle, its style sheet, the fonts and the licences into static/."""
    with tempfile.TemporaryDirectory() as folder:
        plotly, font = fetched(PLOTLY, Path(folder)), fetched(FONT, Path(folder))
    for target in (SCRIPTS, FONTS):
        target.mkdir(parents=True, exist_ok=True)
    for old in [*SCRIPTS.glob("plotly-basic-*.js"), *FONTS.glob("be-vietnam-pro-*.woff2")]:
        old.unlink()
    bundle = plotly["plotly-basic.min.js"]
    BUNDLE.write_bytes(bundle)
    STYLES.write_text(plotly_css(bundle.decode("utf-8"), PLOTLY.version), encoding="utf-8")
    (SCRIPTS / "LICENSE").write_bytes(plotly["LICENSE"])
    for name, content in faces(font).items():
        (FONTS / name).write_bytes(content)
    (FONTS / "LICENSE").write_bytes(font["LICENSE"])
    print(f"static/vendor/plotly: {PLOTLY.name} {PLOTLY.version}; static/fonts: {FONT.name} {FONT.version}")


if __name__ == "__main__":
    main()
