"""What a text may hold that is stored: what every form it leaves in can say, with the standard library alone.

XML 1.0 has no way to write most control characters, surrogates, U+FFFE and U+FFFF; feeds, workbooks and images are XML,
and what a release says is stored for ever. Other noncharacters and the controls of C1 have no meaning in a text either.
"""

import re
from typing import Any

#: What a text hardly ever has: found fast, unlike the many sets of the others.
_RARE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]")
#: Controls that part words, as Python's `str.isspace` has them; word processors break lines with the first two.
_PARTING = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def storable(text: str) -> str:
    """The text without what may not be stored; tabs and line breaks stay, and no two words become one.

    >>> storable("trở lại\\x0bbản\\ufffe trước\\x00\\n")
    'trở lại bản trước\\n'
    """
    return _UNSTORABLE.sub("", _PARTING.sub(" ", text)) if _RARE.search(text) else text


def all_storable(said: Any) -> Any:
    """What lists and dicts (their keys as well) of texts and other things hold, with every text storable.

    >>> all_storable({"notes": ["a\\x07b", 3]})
    {'notes': ['ab', 3]}
    """
    if isinstance(said, str):
        return storable(said)
    if isinstance(said, list):
        return [all_storable(each) for each in said]
    if isinstance(said, dict):
        return {all_storable(key): all_storable(value) for key, value in said.items()}
    return said
