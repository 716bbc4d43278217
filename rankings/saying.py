"""The language of the address, and which of two ready strings it chooses: at once, or where it is shown."""

from django.utils.functional import lazy
from django.utils.translation import get_language

from rankings.charts.record import Lang


def language() -> Lang:
    """Vi or en, as the address says; vi for one that says neither."""
    return "en" if get_language() == "en" else "vi"


def say(vi: str, en: str) -> str:
    """The string in the language of the page."""
    return en if language() == "en" else vi


#: The same for what is written down once and shown in either language later: labels, messages.
said = lazy(say, str)
