"""Pages on paper: no line lies over another, no cell is drawn round, and what only a screen can do is not there."""

import io
import re

import pdfplumber


def printed(page):
    """The sheets of a page."""
    return pdfplumber.open(io.BytesIO(page.pdf(format="A4")))


def laid_over(document):
    """Pairs of words of which one is printed over the other, by sheet."""
    found = []
    for sheet in document.pages:
        words = sheet.extract_words()
        pairs = ((one, other) for place, one in enumerate(words) for other in words[place + 1 :])
        found += [(sheet.page_number, one["text"], other["text"]) for one, other in pairs if overlap(one, other)]
    return found


def shadows(document):
    """What is filled in a dark colour and is neither a rule nor a mark of a chart: a shadow inside a cell."""
    return [
        (sheet.page_number, each["width"], each["height"])
        for sheet in document.pages
        for each in sheet.rects
        if max(each["non_stroking_color"]) < 0.6 and each["width"] > 10 and each["height"] > 10
    ]


def overlap(one, other):
    """Whether two words share room: half a line, and more than the room between letters."""
    wide = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return wide > 1 and high > 0.5 * min(one["bottom"] - one["top"], other["bottom"] - other["top"])


def test_rows_that_go_on_over_two_sheets_lie_under_nothing(visit):
    with printed(visit("/tinh/binh-phuoc/?year=2021")) as document:
        assert laid_over(document) == []
        assert shadows(document) == []
    cited = visit("/tinh/binh-phuoc/trich-dan/", media="print")
    assert cited.get_by_role("button", name="Sao chép").count() == 0


def test_a_frame_on_paper_shows_every_row_in_ink_and_does_not_speak_of_moving_it(visit):
    with printed(visit("/nhung/xep-hang/2022/?theme=dark")) as document:
        said = "\n".join(sheet.extract_text() for sheet in document.pages)
        assert shadows(document) == []
        inks = {
            word["non_stroking_color"] for word in document.pages[0].extract_words(extra_attrs=["non_stroking_color"])
        }
    assert len(re.findall(r"^\S.* =?\d+ (?:=|—|[▲▼] \d+) 0,\d{4}", said, re.MULTILINE)) == 63
    assert "cuộn trong bảng" not in said
    assert all(max(ink) < 0.6 for ink in inks)
