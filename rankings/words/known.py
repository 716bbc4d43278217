"""How many scores are known, as a clause, in both languages."""

from collections.abc import Sequence

from rankings.words.headline import listed


def scores_known(years: Sequence[tuple[int, int]], n: int, lang: str) -> str:
    """That not all of `n` scores of (year, how many are known) are; a clause that begins small.

    >>> scores_known([(2021, 10)], 63, "vi"), scores_known([(2020, 0)], 63, "vi")
    ('mới biết điểm của 10/63 tỉnh, thành phố năm 2021', 'chưa biết điểm của tỉnh, thành phố nào năm 2020')
    >>> scores_known([(2020, 9), (2021, 10)], 63, "en")
    'only 9 of the 63 scores of 2020 and 10 of the 63 scores of 2021 are known'
    >>> scores_known([(2020, 0), (2021, 1)], 63, "en"), scores_known([(2020, 0), (2021, 0)], 63, "en")
    ('none of the 63 scores of 2020 and only 1 of the 63 scores of 2021 are known', \
'none of the 63 scores of 2020 and 2021 are known')
    """
    none = listed([str(year) for year, known in years if not known], lang)
    some = [(year, known) for year, known in years if known]
    if lang == "vi":
        few = listed([f"{known}/{n} tỉnh, thành phố năm {year}" for year, known in some], lang)
        said = [none and f"chưa biết điểm của tỉnh, thành phố nào năm {none}", few and f"mới biết điểm của {few}"]
        return " và ".join(filter(None, said))
    few = listed([f"{known} of the {n} scores of {year}" for year, known in some], lang)
    said = [none and f"none of the {n} scores of {none}", few and f"only {few}"]
    are = "is" if [known for _, known in years] == [1] else "are"
    return f"{' and '.join(filter(None, said))} {are} known"


def begun(clause: str) -> str:
    """A clause at the start of a sentence."""
    return clause[:1].upper() + clause[1:]
