"""What of a page stands in frames, how high they are, and the code to paste."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankings.charts.record import Cell, Reading, Table, TableRow
from rankings.pages.citing import TRUST
from rankings.pages.embedding import embeds_of, frame_code
from rankings.pages.framed import chief_of, frames_of
from rankings.pages.framed_height import Column
from rankings.pages.framed_table import write_table
from rankings.pages.page_tables import tables_of
from rankings.pages.quality import quality_page
from rankings.pages.ranking import ranking_page
from rankings.pages.selecting import View
from rankings.words.languages import language_of
from tests.conftest import ROOT

pytestmark = pytest.mark.django_db
PATH = "/tinh/binh-phuoc/?year=2021"
WORDS = st.text(alphabet="aĂấ <>&\"'“”", min_size=1, max_size=60)


class Element(HTMLParser):
    """The attributes of the only element in a text."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.fixture
def page(show):
    return show("binh-phuoc", "vi", year="2021")


def test_every_chart_and_table_of_a_page_has_a_frame_in_its_order(page):
    tables = tables_of(page, "vi", PATH)
    frames = frames_of(page, tables, "vi", PATH)

    assert [each.key for each in frames] == [*(chart.id for chart in page.charts), *(table.id for table in tables)]
    assert [each.kind for each in frames] == ["chart"] * len(page.charts) + ["table"] * len(tables)
    assert all(each.title and each.documents for each in frames)


def test_the_frame_of_a_page_shows_its_first_chart_and_that_of_a_ranking_its_table(page):
    frames = frames_of(page, tables_of(page, "vi", PATH), "vi", PATH)

    assert chief_of("province", page, frames, "vi", PATH).chart is page.charts[0]
    assert chief_of("ranking", page, frames, "vi", PATH).table is frames[len(page.charts)].table
    alone = chief_of("province", page, [], "vi", PATH)
    assert (alone.title, alone.sentence, alone.written) == (page.head.heading, page.head.lede, None)
    assert {each.address for each in (alone, chief_of("ranking", page, frames, "vi", PATH))} == {f"/nhung{PATH}"}


def test_signs_in_sight_are_explained_beside_the_image_and_all_notes_with_the_table(page):
    for frame in frames_of(page, [], "vi", PATH):
        said = {*frame.notes, *frame.folded}
        assert set(frame.chart.table.notes) <= said
        for sign in "°*‡~":
            shown = f"{frame.sentence} {re.sub('<desc.*?</desc>', '', frame.chart.svg)}"
            assert (sign in re.sub("<[^>]*>", " ", shown)) <= any(note.startswith(sign) for note in frame.notes), sign


def test_codes_to_paste_hold_the_frame_and_one_script(page):
    host = "https://dxindex.example"
    embeds = embeds_of(page, "vi", PATH, host.__add__, tables_of(page, "vi", PATH))

    assert len(embeds) > 3
    for embed in embeds:
        (frame, looks), (script, source) = Element(embed.code).found
        assert (frame, looks["src"], looks["title"], looks["width"]) == ("iframe", embed.url, embed.title, "100%")
        assert (script, source["src"]) == ("script", f"{host}/embed.js")
        assert 150 < int(looks["height"]) < 2_000


@given(url=WORDS, title=WORDS)
def test_no_address_and_no_title_leaves_its_attribute(url, title):
    ((tag, attributes),) = Element(frame_code(url, title, 640, 480)).found

    assert (tag, attributes["src"], attributes["title"]) == ("iframe", url, title)
    assert attributes.keys() == {"src", "title", "width", "height", "style", "loading"}


def test_the_narrower_the_higher_its_words(page):
    """Of one image: where the wide one takes the place of the narrow one, the height is another."""
    for frame in frames_of(page, tables_of(page, "vi", PATH), "vi", PATH):
        if frame.table:
            heights = [frame.height(width) for width in range(240, 1000, 20)]
            assert heights == sorted(heights, reverse=True)


CELLS = st.lists(st.sampled_from(["—", "▲ 16", "0,8002", "Đông Nam Bộ", "kỳ đầu", "15"]), min_size=1, max_size=9)


@given(cells=CELLS, figures=st.booleans())
def test_a_column_is_words_where_most_of_what_is_known_begins_with_a_letter_and_nothing_is_a_number(cells, figures):
    made = [Cell(each, Reading(1, each)) if figures else each for each in cells]
    written = write_table(Table("", ("a", "b"), tuple(TableRow("x", (cell,)) for cell in made)), "vi")
    known = [cell for cell in cells if cell != "—"]
    letters = [cell for cell in known if cell in ("Đông Nam Bộ", "kỳ đầu")]
    numbers = [cell for cell in known if cell[0] in "01"]

    is_words = not (figures and known) and not numbers and 2 * len(letters) > len(known)
    assert {row[1].cls for row in written.rows} == {"text" if is_words else ""}
    assert [row[1].said.replace("\u00a0", " ") for row in written.rows] == cells


@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(240, 900))
def test_every_small_paragraph_below_takes_room(paragraphs, width):
    column = Column(width)
    heights = [column.small(paragraphs[:count]) for count in range(len(paragraphs) + 1)]
    # At least a line of 13 px letters each.
    assert all(after >= before + 13 for before, after in pairwise(heights))
    assert column.small([]) >= 13


def test_images_grow_as_far_as_the_style_lets_them():
    """Letters of 13 of the 312 units of a narrow image are 15 px at most, as those of sentences in a frame."""
    style = (ROOT / "static/css/framed.css").read_text()
    narrow, wide = (
        16 * float(re.search(rf"{part} {{\s+max-inline-size: ([\d.]+)rem", style)[1])
        for part in (r"\.c-narrow", r"\.drawn > \*")
    )
    image = (
        '<svg class="c-svg c-narrow" viewBox="0 0 312 312"></svg><svg class="c-svg c-wide" viewBox="0 0 640 640"></svg>'
    )
    for width, grown in ((572, narrow), (600, 576), (900, wide)):
        assert Column(width).drawn(image) - Column(width).drawn("") == pytest.approx(grown)
    assert narrow / 312 * 13 <= 15


def test_what_a_table_draws_is_said_aloud_as_on_its_page(catalogue):
    view = View("ranking", catalogue.editions[2024, 63], catalogue.indicators["dti"])
    for lang in ("vi", "en"):
        page = ranking_page(catalogue, view, lang)
        (frame,) = frames_of(page, tables_of(page, lang, "/"), lang, "/")[-1:]
        changes = {row.name: row.change for row in page.ranking.rows}
        written = {row[0].said: [cell for cell in row if cell.words] for row in frame.written.rows}
        assert len(written) == 63
        for name, cells in written.items():
            (cell,) = cells
            assert (cell.said, cell.words, cell.signs) == (
                changes[name].shown, changes[name].words, changes[name].signs
            )  # fmt: skip
        assert frame.hint.startswith("63 ")


def test_documents_named_in_a_frame_are_the_most_trusted_and_in_its_language_before_others(catalogue):
    view = View("ranking", catalogue.editions[2024, 34], catalogue.indicators["dti"])
    for lang in ("vi", "en"):
        page = ranking_page(catalogue, view, lang)
        for frame in frames_of(page, tables_of(page, lang, "/"), lang, "/"):
            known = [TRUST.index(each.kind) for each in frame.documents]
            assert known == sorted(known)
            own = [language_of(each.original or each.title) == lang for each in frame.documents if each.kind == "press"]
            assert own == sorted(own, reverse=True)


def test_the_list_of_releases_says_what_it_is_and_names_no_document(catalogue):
    page = quality_page(catalogue, "vi")
    frame = next(each for each in frames_of(page, tables_of(page, "vi", "/"), "vi", "/") if each.key == "releases")

    assert (frame.title, list(frame.documents)) == ("Chất lượng số liệu: 1 bản phát hành", [])
    assert frame.sentence.startswith("Mỗi lần số liệu hiển thị thay đổi")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_two_documents_are_named_under_a_frame_and_the_rest_counted(show, lang):
    page = show("binh-phuoc", lang, year="2021")
    for frame in frames_of(page, tables_of(page, lang, PATH), lang, PATH):
        named, count = [each.number for each in frame.named_documents], len(frame.documents)
        assert named == [each.number for each in frame.documents][:2]
        assert re.findall(r"\d+", frame.other_documents) == ([str(count - 2)] if count > 2 else [])
