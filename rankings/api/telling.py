"""The rules of all answers in words, once: for the page of the API and for the description that programs read."""

from dataclasses import dataclass

from rankings.words.licences import say_licence


@dataclass(frozen=True)
class Section:
    """A matter with its paragraphs; what stands between `backticks` is code."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]


ABOUT = (
    "Scores and ranks of Vietnam's provincial Digital Transformation Index (DTI), each with its source. It is "
    "read-only; no key is needed, and programs of every site may ask."
)
TITLE = "API for programs"
DESCRIPTION = (
    "The DXIndex API: scores and ranks of Vietnam’s provincial Digital Transformation Index as JSON, CSV, XLSX and "
    "Parquet."
)
#: For readers who come from a Vietnamese page: what this one has, and how to begin.
IN_VIETNAMESE = (
    "API trả điểm và hạng DTI cho chương trình máy tính, kèm nguồn của từng con số: chỉ đọc, không cần khóa. Bắt đầu "
    "bằng `/api/v1/rankings/2024/?units=34`; thêm `format=csv` hoặc `format=xlsx` để nhận tệp. Điểm là chuỗi chữ số, "
    "`null` là chưa biết, trường `…_note` nói vì sao. Thêm `v=1` thì câu trả lời không bao giờ đổi. Phần còn lại của "
    "trang bằng tiếng Anh."
)


def _section(name: str, heading: str, text: str) -> Section:
    """Paragraphs are separated by an empty line; how their lines are broken means nothing."""
    return Section(name, heading, tuple(" ".join(part.split()) for part in text.strip().split("\n\n")))


RULES = (
    _section("figures", "Figures", """
Scores and other decimals are strings with the digits as published (`"0.8002"`), since a JSON number would lose
them: read them as decimals. Ranks, changes and counts are integers. What is missing is `null`, never 0, with
the reason in a field that ends in `_note`. Names come as `name_vi` and `name_en`; notes are English.

A rank change is previous − current, so plus is up. It never crosses a change of the set of provinces (63 to 30
June 2025, 34 since). One across a change of method carries the flag `method_break`; with `breaks=hide` it is
null. `rank_change` can be known where `rank` is not: some documents publish only the change.

`score_basis`, `rank_basis` and `change_basis` say how a figure came about: `published`, `derived` from
published figures by a stated rule, `computed`, or `reconstructed`. `sources` are the documents, `flags` what is
to be known of the row. With `basis=constant` past years are told of today's provinces: scores reconstructed by
the ministry's own rule for 2024, the unweighted mean of the former provinces, and ranks from these. Without it
nothing reconstructed is answered.
"""),
    _section("lists", "Lists, pages and filters", """
Every list is asked in one way. `limit`: maximum rows (1 to 1000, default 1000); `offset`: rows to skip. `total` is
how many rows there are on all pages, `next` the address of the next page or `null`; the header `Link` has it too
(`rel="next"`). The address of the next page names the release, so that nothing published meanwhile comes between
two pages.

Where rows have `year`, `units`, `indicator`, `region` or `province`, a parameter of the same name keeps the
rows with that value, and several are all of them asked. Counts such as `n` and `n_known` stay those of the
whole table.
"""),
    _section("forms", "Files", """
Every list leaves as a file with the same rows: `format=csv` (UTF-8, decimal point, RFC 4180; `bom=1` sets the
mark by which Excel knows UTF-8) or `format=xlsx` (typed cells). File names give content, release and, where a
file has not all rows, their range. The whole set is under `data/`: one file a table, Parquet, or all in one package.
"""),
    _section("caching", "Releases and caching", """
Whatever is published makes a new release with the next number. Every answer says the `release` it was read
from; `v=` asks for an earlier one, which answers the same for ever. Name it in what you publish: the header
`Link` has the whole address (`rel="cite-as"`).

Answers carry an `ETag`: send it back as `If-None-Match` and get a 304 without a body as long as nothing was
published since. Answers are compressed with Brotli or gzip where `Accept-Encoding` takes it. There is no limit
on how often to ask, but whoever asks for everything should take the whole set once.
"""),
    _section("stability", "What stays and what goes", """
Addresses, parameters and fields of version 1 keep their names and meanings. Fields, parameters, operations and
values of `flags` are added without notice, so ignore what you do not know.

What is to go is told at least 12 months before: answers then carry the headers `Deprecation` (RFC 9745) with
the day from which it is discouraged, `Sunset` (RFC 8594) with the day it ends, and `Link` with
`rel="deprecation"` to where it is said what takes its place, and the description says `deprecated: true`. After
its end an address answers 410. What cannot be kept that way is a version 2 beside this one. Nothing of version 1
is deprecated.
"""),
    _section("errors", "Errors", """
What cannot be answered gets a problem document (RFC 9457, `application/problem+json`): `type` is the address of
its kind below, `detail` says what was found and what is accepted, `parameter` names the parameter, `accepted`
lists its values where there is a list. An unknown parameter is an error, and so is an empty one.
"""),
)  # fmt: skip

LICENCE = say_licence("en")

#: What the groups of operations are about.
TAGS = {
    "Index": "Editions, and the indicators with their weights.",
    "Provinces": "Provinces, their histories, why a rank changed, search.",
    "Rankings": "Tables of a year, climbers and falls, comparisons.",
    "Releases": "What was published when, and what it changed.",
    "Whole set": "Everything that a release shows, as tables.",
    "Embedding": "What other sites show inside their own pages.",
}


def describe_rules() -> str:
    """All of it as Markdown, for the description."""
    told = [f"## {section.heading}\n\n" + "\n\n".join(section.paragraphs) for section in RULES]
    return "\n\n".join([ABOUT, "The same for people: /api/v1/docs", *told, f"## Licence\n\n{LICENCE}"])


def pieces_of(text: str) -> list[tuple[str, bool]]:
    """A text in parts, each with whether it is code.

    >>> pieces_of("ask `v=1` again")
    [('ask ', False), ('v=1', True), (' again', False)]
    """
    return [(part, place % 2 == 1) for place, part in enumerate(text.split("`")) if part]
