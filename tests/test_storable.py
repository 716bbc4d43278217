"""What a text may hold that is stored."""

import doctest
import re
import unicodedata
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from rankings import storable as module
from rankings.storable import all_storable, storable


def test_of_all_signs_only_controls_noncharacters_and_halves_of_pairs_are_left_out():
    """The rule in the terms of Unicode: Cc but tab and line breaks, Cs, and the 66 noncharacters."""
    for code in range(0x110000):
        sign = chr(code)
        kept = (unicodedata.category(sign) not in ("Cc", "Cs") or sign in "\t\n\r") and not (
            0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
        )
        assert storable(f"a{sign}b") == (f"a{sign}b" if kept else "a b" if sign.isspace() else "ab"), hex(code)


@given(st.text(st.characters()))
def test_what_is_storable_is_well_formed_xml_and_stays_so(text):
    kept = storable(text)
    escaped = kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    read = ET.fromstring(f"<a>{escaped}</a>".encode()).text or ""
    assert read == re.sub("\r\n?", "\n", kept)
    assert storable(kept) == kept


def test_what_is_no_text_stays_as_it_is():
    thing = object()
    assert all_storable({"a\x00": [1, None, "b\x0b", {"c": thing}]}) == {"a": [1, None, "b ", {"c": thing}]}


def test_examples_come_out():
    assert not doctest.testmod(module).failed
