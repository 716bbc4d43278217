"""Cards of pages: each figure on them, and in what is said of them, stands on the page as well, with its signs."""

import re
from dataclasses import replace

import pytest

from rankings.imaging.card import draw_card, signs_of
from rankings.imaging.sheet import Caption
from rankings.pages.card_bodies import own_ranks, shown_of
from rankings.pages.cards import caption_of, card_about, card_of
from rankings.pages.map import MapView, map_page
from rankings.pages.movers import movers_page
from rankings.pages.place import Place
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of
from rankings.pages.ranking import ranking_page
from rankings.pages.selecting import View

pytestmark = pytest.mark.django_db

EDITIONS = [(2020, 63, ""), (2021, 63, ""), (2024, 63, ""), (2024, 34, ""), (2023, 34, "constant")]
NAMES = ["-".join(map(str, key)).rstrip("-") for key in EDITIONS]
NOTHING = Caption((), "DXIndex", "https://dxindex.example/")


def text_of(page, lang):
    """All that stands on the card of a page, above its foot."""
    drawn = draw_card(card_of(page, lang, lambda _: NOTHING)).split("</style>")[1]
    said = [re.sub(r"<[^>]*>", "", each) for each in re.findall(r"<text.*?</text>", drawn)]
    return said[: said.index("DXIndex · dxindex.example/")]


@pytest.mark.parametrize(("key", "lang"), list(zip(EDITIONS, ["vi", "en"] * 3, strict=False))[1:], ids=NAMES[1:])
def test_the_card_of_every_province_shows_the_figures_of_its_page(catalogue, key, lang):
    year, units, basis = key
    view = catalogue.seen(basis)
    for province in view.provinces_of(units):
        page = province_page(view, read_choice_of(view, province.slug, {"year": str(year), "units": str(units)}), lang)
        said, figure = text_of(page, lang), page.figures[0]
        row = next(row for row in page.history.rows if row.current)
        told = shown_of(page, lang).said

        assert page.head.heading in said
        assert f"{row.rank.shown}{row.rank.signs}{'' if row.rank.why else row.of}" in said
        assert row.change.direction not in ("up", "down", "same") or f"{row.change.shown}{row.change.signs}" in said
        assert (figure.rank.marked or "—") == (re.search(r"(?:hạng|rank) ([=\d]+[°*~]*)", told) or ["", "—"])[1]
        assert (row.change.direction in ("up", "down", "same")) == (row.change.words in told)
        assert told.startswith(page.title)


@pytest.mark.parametrize("slug", ["binh-phuoc", "dak-nong", "ba-ria-vung-tau"])
def test_every_year_of_a_history_has_its_rank_or_a_dash(show, slug):
    page = show(slug, year="2021")
    said, chart = text_of(page, "vi"), own_ranks(page)

    for row in page.history.rows:
        assert f"{row.rank.shown}{row.rank.signs}" in said
        assert str(row.year) in said
    assert chart.title in said
    assert said.count("—") >= sum(bool(row.rank.why) for row in page.history.rows)


def test_one_of_several_former_units_has_its_parts_in_the_place_of_a_history(show):
    page = show("dong-nai")
    said = text_of(page, "vi")

    assert own_ranks(page) is None
    for figure in page.figures[1:]:
        assert figure.label in said
        assert f"{figure.rank.shown}{figure.rank.signs}{figure.of}" in said


def test_a_change_counts_from_the_edition_before(show):
    assert "tăng 16 bậc so với năm 2020" in text_of(show("binh-phuoc", year="2021"), "vi")
    assert "up 16 places on 2020" in text_of(show("binh-phuoc", "en", year="2021"), "en")


def test_a_change_that_a_reader_left_out_is_not_on_the_card(catalogue):
    view = catalogue.seen("", "hide")
    said = text_of(province_page(view, read_choice_of(view, "binh-phuoc", {"year": "2021"}), "vi"), "vi")

    assert not any("▲" in each or "16 bậc" in each for each in said)


@pytest.mark.parametrize(
    ("slugs", "params"),
    [
        (("binh-phuoc", "dak-nong"), {"year": "2021"}),
        (("ba-ria-vung-tau", "thua-thien-hue"), {"year": "2020"}),
        (("da-nang", "ha-noi", "hue"), {}),
        (("ba-ria-vung-tau", "binh-phuoc", "dak-nong", "thua-thien-hue"), {"year": "2022"}),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_comparison_shows_names_ranks_and_scores_of_all(compare, slugs, params, lang):
    page = compare(*slugs, lang=lang, **params)
    said, spine = " ".join(text_of(page, lang)), {row.key: row for row in page.spine.rows}.get("dti")
    told = shown_of(page, lang).said

    for named, cell in zip(page.named, page.figures[0].cells, strict=True):
        assert named.name in said
        assert f"{cell.fig.shown}{cell.fig.signs}" in said
        assert cell.fig.why or cell.fig.marked in told
    for cell in spine.cells if spine else []:
        assert cell.fig.marked in said
    cited = {ref.number for row in page.history.rows if str(row.year) in page.title for ref in row.sources}
    assert cited <= {ref.number for ref in shown_of(page, lang).sources or ()}
    assert page.head.lede in said
    assert len(slugs) > 2 or not spine or spine.gap.marked in said


def test_who_never_stood_together_are_told_why(compare):
    said = " ".join(text_of(compare("binh-phuoc", "hue", v="1"), "vi"))

    assert "Bình Phước chỉ có trong bảng 63" in said
    assert "bản phát hành" not in said
    assert not said.endswith(":")


@pytest.mark.parametrize("sort", ["", "-score", "name"])
@pytest.mark.parametrize(("key", "lang"), list(zip(EDITIONS, ["vi", "en"] * 3, strict=False)), ids=NAMES)
def test_a_ranking_shows_its_first_five_however_it_is_sorted(catalogue, key, lang, sort):
    year, units, basis = key
    view = catalogue.seen(basis)
    edition = view.editions[year, units]
    page = ranking_page(view, View("ranking", edition, view.indicators["dti"], sort=sort), lang)
    said = text_of(page, lang)
    best = sorted(row.rank for row in view.scores([edition], ["dti"]) if row.rank)[:5]
    lines = shown_of(page, lang).body.lines

    assert [int(re.search(r"\d+", line.rank)[0]) for line in lines] == best
    for line in lines:
        row = next(row for row in page.ranking.rows if row.name == line.name)
        assert {line.rank, line.name, line.shown} <= set(said)
        assert (line.rank, line.shown) == (row.rank.marked, row.score.marked or "—")
        assert line.length is None or f"{line.length:.4f}".replace(".", "," if lang == "vi" else ".") == row.score.shown


def test_of_what_is_not_known_of_all_the_count_is_told(catalogue):
    page = ranking_page(catalogue, View("ranking", catalogue.editions[2020, 63], catalogue.indicators["dti"]), "vi")

    assert any("mới biết 33/63 hạng" in each for each in text_of(page, "vi"))


def test_where_no_score_is_known_changes_stand_in_their_place(catalogue):
    view = View("ranking", catalogue.editions[2021, 63], catalogue.indicators["gov"])
    page = ranking_page(catalogue, view, "vi")
    rows = {row.name: row for row in page.ranking.rows}

    assert "thay đổi hạng" in text_of(page, "vi")
    for line in shown_of(page, "vi").body.lines:
        change = rows[line.name].change
        assert line.shown == (f"{change.shown}{change.signs}" if change.direction in ("up", "down", "same") else "—")


def test_movers_show_who_moved_furthest_either_way(catalogue):
    page = movers_page(catalogue, View("movers", catalogue.editions[2023, 63], catalogue.indicators["dti"]), "vi")
    said = text_of(page, "vi")

    for group in page.moved:
        for row in group.rows[:5]:
            assert {row.name, f"{row.change.shown}{row.change.signs}"} <= set(said)
            assert f"{row.before.shown}{row.before.signs} → {row.after.shown}{row.after.signs}" in said


@pytest.mark.parametrize(("key", "rebuilt"), [((2022, 63, ""), False), ((2023, 34, "constant"), True)])
def test_a_map_has_its_classes_hatched_where_its_figures_are_reconstructed(catalogue, key, rebuilt):
    year, units, basis = key
    view = catalogue.seen(basis)
    page = map_page(view, MapView("map", view.editions[year, units], view.indicators["dti"]), "vi")
    said, classes = text_of(page, "vi"), page.chart.info.classes
    drawn = draw_card(card_of(page, "vi", lambda _: NOTHING)).split("</style>")[1]

    assert {f"{each.label} ({each.count})" for each in classes} <= set(said)
    assert page.chart.info.legend in said
    assert "Quần đảo Hoàng Sa" in said
    assert "Quần đảo Trường Sa" in said
    assert ('class="c-over5"' in drawn) == rebuilt
    assert shown_of(page, "vi").credit == page.chart.credit


def test_documents_are_those_of_the_figures_the_secondary_ones_last(show):
    page = show("binh-phuoc", year="2021")
    shown = shown_of(page, "vi")
    cited = {ref.number for ref in shown.sources}
    caption = caption_of(page, shown, 4, "vi", "https://dxindex.example/tinh/binh-phuoc/?year=2021")
    named = caption.sources[0].removeprefix("Nguồn: ").split("; ")
    publishers = {f"{each.publisher}{'°' if each.secondary else ''}" for each in page.sources if each.number in cited}

    assert 0 < len(cited) < len(page.sources)
    assert set(named[:-1]) <= publishers
    assert named[-1] == f"và {len(publishers) - len(named) + 1} nơi khác, nêu ở trang."
    assert caption.release == "DXIndex, bản phát hành 4 · CC BY 4.0"
    assert caption.address == "https://dxindex.example/tinh/binh-phuoc/?v=4&year=2021"


def test_a_page_of_sentences_sends_to_the_page_for_its_documents(region):
    page = region("red-river-delta")

    assert caption_of(page, shown_of(page, "en"), 1, "en", "https://x/").sources == (
        "The source of each figure is named on the page.",
    )


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("/tinh/binh-phuoc/?year=2021", "/tinh/binh-phuoc/chia-se.png?v=3&year=2021"),
        ("/tinh/binh-phuoc/?v=2", "/tinh/binh-phuoc/chia-se.png?v=3"),
        ("/tinh/binh-phuoc/?gov=200&sort=-score&units=63", "/tinh/binh-phuoc/chia-se.png?units=63&v=3"),
        ("/tinh/?q=dak+nong", ""),
    ],
)
def test_a_card_has_a_frozen_address_without_orders_weights_and_searches(show, path, card):
    assert card_about(Place("province", {}, path, "vi"), show("binh-phuoc"), 3)[0] == card


def test_signs_of_a_card_are_those_of_its_figures(show):
    page = replace(show("lam-dong", basis="constant"), peers=[])

    assert set(signs_of(" ".join(text_of(page, "vi")))) >= set(page.figures[0].rank.signs)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_reconstructed_says_so_wherever_it_goes(catalogue, lang):
    view = catalogue.seen("constant")
    for year in (2023, 2024):
        page = ranking_page(view, View("ranking", view.editions[year, 34], view.indicators["dti"]), lang)
        said, shown = text_of(page, lang), shown_of(page, lang)

        assert page.title.endswith({"vi": ", 34 tỉnh, thành phố (dựng lại ~)", "en": " (reconstructed ~)"}[lang])
        assert shown.heading in said
        assert shown.heading == page.head.heading + {"vi": " (dựng lại ~)", "en": " (reconstructed ~)"}[lang]
        assert shown.said.startswith(page.title)
        assert all(line.rebuilt for line in shown.body.lines)
    published = ranking_page(
        catalogue, View("ranking", catalogue.editions[2024, 34], catalogue.indicators["dti"]), lang
    )
    assert not any(line.rebuilt for line in shown_of(published, lang).body.lines)


def test_a_title_names_the_table_where_the_year_has_two(catalogue):
    titles = {
        key: ranking_page(catalogue, View("ranking", catalogue.editions[key], catalogue.indicators["dti"]), "vi").title
        for key in [(2022, 63), (2024, 63), (2024, 34)]
    }

    assert titles == {
        (2022, 63): "Xếp hạng chuyển đổi số năm 2022",
        (2024, 63): "Xếp hạng chuyển đổi số năm 2024, 63 tỉnh, thành phố",
        (2024, 34): "Xếp hạng chuyển đổi số năm 2024, 34 tỉnh, thành phố",
    }


def test_archipelagos_are_named_in_letters_that_can_be_read(catalogue):
    for key in [(2024, 34), (2022, 63)]:
        page = map_page(catalogue, MapView("map", catalogue.editions[key], catalogue.indicators["dti"]), "en")
        drawn = draw_card(card_of(page, "en", lambda _: NOTHING))
        for names in page.chart.info.isles.values():
            for name in names:
                size = re.search(f'<text[^>]* font-size="([\\d.]+)"[^>]*>{re.escape(name)}</text>', drawn)[1]
                assert float(size) >= 16, name
