"""axe finds nothing on any kind of page, in both languages and both schemes, on a large screen and on a phone.

The rules are those of WCAG 2.0 to 2.2, A and AA, and axe's own good practice. What no machine can judge is tested by
what people do: tests/browser/test_keyboard.py, test_layout.py.
"""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.addresses import KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Rules that are off: none. `preload` would fetch every style sheet once more for a rule about turned screens.
RUN = """async tags => (await axe.run(document, {
  runOnly: tags, resultTypes: ["violations"], preload: false,
})).violations.flatMap(({id, help, nodes}) => nodes.slice(0, 3).map(
  node => `${id} (${help}): ${node.target.join(" ")}: ${node.failureSummary.split("\\n").slice(1).join(" ")}`))"""
PHONE, DESKTOP = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
#: Of the API's page there is an English one alone.
ADDRESSES = [(kind, *addresses, status) for kind, (*addresses, status) in KINDS.items()]
ADDRESSES.append(("API", None, "/api/v1/docs", 200))


def found(page, scheme, size):
    """What axe finds on the page in a scheme and a size of the window."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size(size)
    return page.evaluate(RUN, TAGS)


@pytest.mark.parametrize(("kind", "vi", "en", "status"), ADDRESSES, ids=[each[0] for each in ADDRESSES])
def test_axe_finds_nothing(visit, kind, vi, en, status):
    """Two states of each address: one as it comes, one with all that can be unfolded in view."""
    findings = []
    for path, (scheme, size), (other, turned) in (
        (vi, ("light", DESKTOP), ("dark", PHONE)),
        (en, ("dark", PHONE), ("light", DESKTOP)),
    ):
        if path is None:
            continue
        page = visit(path, status)
        page.evaluate(AXE)
        findings += [f"{path} {scheme}: {each}" for each in found(page, scheme, size)]
        page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")
        findings += [f"{path} {other}: {each}" for each in found(page, other, turned)]

    assert not findings, "\n".join(findings)
