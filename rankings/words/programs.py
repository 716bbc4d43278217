"""How programs read the figures: a few lines each in Python, R and JavaScript, with what they are for.

`docs/open-data.md` and the page of data show the same lines; `tests/browser/test_programs.py` runs them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """A few lines that run as they stand; `title` says what for, `lines` has the site's address in it."""

    key: str
    title: str
    lines: str


#: `{data}` is where the files of the set stand, `{api}` where the API does. No line is empty or begins with a space:
#: pages leave such space out.
LINES = {
    "pandas": """\
import pandas as pd
scores = pd.read_csv("{data}/scores.csv", dtype={{"rank": "Int64", "score": str}})
top = scores.query("year == 2024 and units == 34 and indicator == 'dti' and rank <= 3")
print(top.sort_values("rank")[["province", "rank", "score"]].to_string(index=False))""",
    "r": """\
scores <- read.csv("{data}/scores.csv")
history <- subset(scores, province == "binh-phuoc" & indicator == "dti", c(year, rank, rank_change, flags))
print(history, row.names = FALSE)""",
    "js": """\
const answer = await fetch("{api}/compare/?provinces=binh-phuoc,dak-nong&year=2022&units=63");
const {{ rows }} = await answer.json();
for (const {{ indicator, gap }} of rows) console.log(indicator, gap);""",
    "duckdb": """\
import urllib.request
import duckdb
urllib.request.urlretrieve("{data}/scores.parquet", "scores.parquet")
scores = duckdb.read_parquet("scores.parquet")
known = scores.filter("score IS NOT NULL").aggregate("year, units, score_basis, count(*)")
print(known.order("ALL"))""",
}
TITLES = {
    "vi": {
        "pandas": "Python, pandas: ba tỉnh, thành phố dẫn đầu năm 2024",
        "r": "R: Bình Phước qua các năm",
        "js": "JavaScript: Bình Phước hơn Đắk Nông bao nhiêu ở từng chỉ số",
        "duckdb": "Python, DuckDB, tệp Parquet: điểm mỗi năm lấy từ đâu ra",
    },
    "en": {
        "pandas": "Python with pandas: the three leaders of 2024",
        "r": "R: Binh Phuoc over the years",
        "js": "JavaScript: how far Binh Phuoc is ahead of Dak Nong on each indicator",
        "duckdb": "Python with DuckDB and Parquet: what the scores of each year rest on",
    },
}


def samples(api: str, data: str, lang: str) -> list[Sample]:
    """All of them, against the addresses of the API and of the set, without a slash at their ends.

    >>> print(samples("https://dxindex.example/api/v1", "https://dxindex.example/api/v1/data", "en")[1].lines[:60])
    scores <- read.csv("https://dxindex.example/api/v1/data/scor
    """
    return [Sample(key, TITLES[lang][key], lines.format(api=api, data=data)) for key, lines in LINES.items()]
