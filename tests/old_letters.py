"""Unicode to the letters of TCVN3 and VNI fonts, written down apart from the importer's own tables."""

import unicodedata

#: Vowel to the signs of its five tones, in the order of TONES; then each letter that has no tone.
TONES = "\u0300\u0309\u0303\u0301\u0323"
TCVN3_VOWELS = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ",
    "o": "ßáâãä", "ô": "åæçèé", "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ",
}  # fmt: skip
TCVN3_LETTERS = {
    "ă": "¨", "â": "©", "đ": "®", "ê": "ª", "ô": "«", "ơ": "¬", "ư": "\u00ad",
    "Ă": "¡", "Â": "¢", "Đ": "§", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦",
}  # fmt: skip
VNI_VOWELS = {
    "a": "aø aû aõ aù aï", "ă": "aè aú aü aé aë", "â": "aà aå aã aá aä", "e": "eø eû eõ eù eï",
    "ê": "eà eå eã eá eä", "i": "ì æ ó í ò", "o": "oø oû oõ où oï", "ô": "oà oå oã oá oä",
    "ơ": "ôø ôû ôõ ôù ôï", "u": "uø uû uõ uù uï", "ư": "öø öû öõ öù öï", "y": "yø yû yõ yù î",
}  # fmt: skip
VNI_LETTERS = {"ă": "aê", "â": "aâ", "đ": "ñ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö"}


def _composed(vowels):
    return {
        unicodedata.normalize("NFC", vowel + tone): typed
        for vowel, signs in vowels.items()
        for tone, typed in zip(TONES, signs.split() if " " in signs else signs, strict=True)
    }


TCVN3 = _composed(TCVN3_VOWELS) | TCVN3_LETTERS
VNI = _composed(VNI_VOWELS) | VNI_LETTERS
VNI |= {letter.upper(): typed.upper() for letter, typed in VNI.items()}


def as_typed(text, font):
    """The text as it was typed for a TCVN3 or a VNI font."""
    table = TCVN3 if font == "TCVN3" else VNI
    composed = unicodedata.normalize("NFC", text)
    # TCVN3 has no capitals with tones: they are typed as small letters, in a font that draws those large.
    return "".join(table.get(letter, table.get(letter.lower(), letter)) for letter in composed)
