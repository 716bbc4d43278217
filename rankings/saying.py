"""Two ready strings, of which the language of the address chooses: at once, or where it is shown."""

from django.utils.functional import lazy
from django.utils.translation import get_language


def say(vi: str, en: str) -> str:
    """The string in the language of the page."""
    return en if get_language() == "en" else vi


#: The same for what is written down once and shown in either language later: labels, messages.
said = lazy(say, str)
