"""TCVN3 and VNI: every letter becomes Unicode, and nothing else is taken for one of them."""

import csv
import io

import pytest

from rankings.importing.headings import INDICATOR_NAMES
from rankings.importing.legacy_fonts import FONTS, convert, is_syllable, recognise, to_unicode
from rankings.importing.readers import read_table_of
from tests.importing.conftest import gazetteer_of
from tests.make_import_files import DATA, good_sheet, rows_of, to_windows_1258
from tests.old_letters import TCVN3, VNI, as_typed

NAMES = [row["name_vi"] for row in rows_of("provinces")]
NAMES_OF_63 = [row["name_vi"] for row in rows_of("provinces") if row["units"] == "63"]
KEYS = gazetteer_of(63).keys

#: As they stand in documents of the time, read as Latin-1.
SAMPLES = {
    "TCVN3": (
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("QuyÕt ®Þnh cña Bé tr\u00adëng Bé Tµi chÝnh", "Quyết định của Bộ trưởng Bộ Tài chính"),
        ("B×nh Ph\u00adíc, Hµ Néi, §¾k N«ng", "Bình Phước, Hà Nội, Đắk Nông"),
        ("TØNH B×NH PH¦íC", "TỈNH BÌNH PHƯỚC"),
    ),
    "VNI": (
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("Bình Phöôùc, Ñaêk Noâng, Vuõng Taøu", "Bình Phước, Đăk Nông, Vũng Tàu"),
    ),
}


@pytest.mark.parametrize("font", FONTS)
def test_phrases_of_old_documents_become_what_they_say(font):
    for typed, said in SAMPLES[font]:
        assert to_unicode(typed, font) == said
        assert recognise([typed]) == font


@pytest.mark.parametrize(("font", "table"), [("TCVN3", TCVN3), ("VNI", VNI)])
def test_every_letter_of_the_alphabet_becomes_itself(font, table):
    wrong = {letter: typed for letter, typed in table.items() if to_unicode(typed, font) != letter}
    assert wrong == {}
    assert len({letter.lower() for letter in table}) == 67


@pytest.mark.parametrize("font", FONTS)
def test_all_names_of_both_unit_sets_come_back_from_each_font(font):
    assert [to_unicode(as_typed(name, font), font) for name in NAMES] == NAMES
    found = convert([[as_typed(name, font)] for name in NAMES_OF_63])
    assert (found.font, found.unclear) == (font, ())
    assert [row[0] for row in found.texts] == NAMES_OF_63


@pytest.mark.parametrize("font", FONTS)
def test_every_name_and_heading_consists_of_syllables_whatever_the_font(font):
    headings = [text for texts in INDICATOR_NAMES.values() for text in texts if not text.isascii()]
    assert recognise([as_typed(text, font) for text in headings]) == font
    words = [word for text in NAMES + headings for word in text.replace("-", " ").split()]
    assert [word for word in words if not is_syllable(word)] == []


def test_unicode_is_never_taken_for_an_old_font():
    sheet = [[str(value) for value in row] for row in good_sheet().rows]
    assert convert(sheet) is None
    assert recognise(NAMES) is None
    # What windows-1258 makes of the names, read as Latin-1, as a program does that knows neither.
    assert recognise([to_windows_1258(name).decode("latin-1") for name in NAMES]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Région, Évaluation, Übersicht, año, façade, Ångström, naïve, Œuvre",
        "5 × 3 · 2 = 30 m², 20 °C ± 1, ½ và ¼, «trích», §3",
        "Hà, Bà, Hòa, Là, Tí, Cò, Tú, Mũ, Đê, Quý, Có, Thí",
    ],
)
def test_other_languages_signs_and_short_words_are_no_old_font(text):
    assert recognise(text.split(", ")) is None


def test_a_cell_in_unicode_stays_as_it_is_in_a_table_of_an_old_font():
    typed = [[as_typed(name, "TCVN3")] for name in NAMES_OF_63]
    found = convert([["Tỉnh, thành phố"], ["Hòa Bình và Hà Nam"], ["m² và 20 °C"], *typed])
    assert [row[0] for row in found.texts[:3]] == ["Tỉnh, thành phố", "Hòa Bình và Hà Nam", "m² và 20 °C"]
    assert found.cells[0][0] > 2
    assert found.unclear == ()


def test_abbreviations_are_clear_and_words_that_lost_a_letter_are_not():
    typed = [[as_typed(name, "TCVN3")] for name in NAMES_OF_63]
    found = convert([["Q§ cña UBND, H§ND"], ["B×nh Phíc"], *typed])
    assert found.texts[0] == ["QĐ của UBND, HĐND"]
    # Programs drop the soft hyphen, which is the letter ư: what is left is no word.
    assert found.unclear == ((1, 0),)


def workbook_of(font):
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows(
        [as_typed(str(value), font) for value in row] for row in good_sheet().rows
    )
    return stream.getvalue()


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "utf-16"])
def test_a_text_file_of_an_old_font_reads_like_one_in_unicode_and_says_so(font, encoding):
    table = read_table_of("a.csv", workbook_of(font).encode(encoding), names=KEYS)
    assert [text for text in (row[1] for row in table.texts if len(row) > 1) if text][1:4] == [
        "TP. Đà Nẵng",
        "TP. Hồ Chí Minh",
        "Quảng Ninh",
    ]
    (finding,) = table.findings
    assert (finding.level, finding.code, finding.cell) == ("note", "old_font", "A1")
    assert f"{font}" in finding.message_vi
    assert "XẾP HẠNG" in finding.message_vi


def test_an_old_workbook_and_page_of_an_old_font_are_read_in_unicode():
    table = read_table_of("a.xls", (DATA / "real-report-tcvn3.xls").read_bytes(), names=KEYS)
    assert table.text(4, 1) == "TP. Đà Nẵng"
    assert [finding.code for finding in table.findings] == ["old_font"]
    rows = "".join(f"<tr><td>{as_typed(name, 'VNI')}</td><td>1</td></tr>" for name in NAMES_OF_63)
    page = f"<html><meta charset=iso-8859-1><table><tr><td>a</table><table>{rows}</table></html>"
    table = read_table_of("a.html", page.encode("latin-1"), names=KEYS)
    assert (table.sheet, table.text(0, 0)) == ("2", NAMES_OF_63[0])


def test_an_unclear_cell_blocks_and_is_named():
    rows = [["Tinh"], ["B×nh Phíc"], *([as_typed(name, "TCVN3")] for name in NAMES_OF_63)]
    table = read_table_of("a.tsv", "\n".join("\t".join((*row, "1")) for row in rows).encode())
    (finding,) = table.findings
    assert (finding.level, finding.code, finding.cell) == ("error", "old_font_unclear", "A2")
    assert "Bình Phớc" in finding.message_en
    assert "UniKey" in finding.fix.vi
