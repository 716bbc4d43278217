"""Words that charts and tables over several years share."""


def say_method_change(decision: str, before: str, lang: str) -> tuple[str, str]:
    """The word at a break, and its reason.

    >>> say_method_change("922/QĐ-BTTTT", "1726/QĐ-BTTTT", "vi")
    ('đổi phương pháp', 'Quyết định 922/QĐ-BTTTT thay Quyết định 1726/QĐ-BTTTT')
    """
    if lang == "vi":
        return "đổi phương pháp", f"Quyết định {decision} thay Quyết định {before}"
    return "method changed", f"Decision {decision} replaces Decision {before}"
