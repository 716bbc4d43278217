"""Pages on paper: no line lies over another, and what only a screen can do is not there."""

import io

import pdfplumber


def laid_over(page):
    """Pairs of words of which one is printed over the other, by sheet."""
    found = []
    with pdfplumber.open(io.BytesIO(page.pdf(format="A4"))) as document:
        for sheet in document.pages:
            words = sheet.extract_words()
            pairs = ((one, other) for place, one in enumerate(words) for other in words[place + 1 :])
            found += [(sheet.page_number, one["text"], other["text"]) for one, other in pairs if overlap(one, other)]
    return found


def overlap(one, other):
    """Whether two words share room: half a line, and more than the room between letters."""
    wide = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return wide > 1 and high > 0.5 * min(one["bottom"] - one["top"], other["bottom"] - other["top"])


def test_rows_that_go_on_over_two_sheets_lie_under_nothing(visit):
    assert laid_over(visit("/tinh/binh-phuoc/?year=2021")) == []
    cited = visit("/tinh/binh-phuoc/trich-dan/", media="print")
    assert cited.get_by_role("button", name="Sao chép").count() == 0
