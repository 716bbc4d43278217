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
    "Scores and ranks of Vietnam's provincial Digital Transformation Index (DTI), each with its source. The API is "
    "read-only and needs no key. Any website may call it from the browser (CORS)."
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
Scores and other decimals are strings with the digits as published (`"0.8002"`), because a JSON number would lose
some of them: parse them as decimals. Ranks, changes and counts are integers, and codes of provinces are strings
(`"01"`). A missing value is `null`, never 0, and a field that ends in `_note` gives the reason. Names are given as
`name_vi` and `name_en`; notes are in English.

A rank change is previous − current, so a positive number is a rise. It is never computed across the change of the
set of provinces (63 until 30 June 2025, 34 since). A change across a change of method carries the flag
`method_break`; with `breaks=hide` it is null. `rank_change` can be known where `rank` is not, because some documents
publish only the change.

`score_basis`, `rank_basis` and `change_basis` say where a figure comes from: `published`, `derived` from published
figures by a stated rule, `computed`, or `reconstructed`. `sources` lists the documents and `flags` what you should
know about the row. `basis=constant` gives past years on today's provinces: each score is the unweighted mean of the
former provinces' scores, which is the ministry's own rule for 2024, and ranks follow from these scores. Without it,
no reconstructed figure is returned.
"""),
    _section("lists", "Lists, pages and filters", """
All lists take the same parameters. `limit` is the maximum number of rows (1 to 1000, default 1000) and `offset` the
number of rows to skip. `total` is the number of rows on all pages and `next` the address of the next page, or `null`
on the last page; the `Link` header has it as well (`rel="next"`). That address names the release, so a publication
in between cannot change the list while you page through it.

Where rows have `year`, `units`, `indicator`, `region` or `province`, the parameter of the same name keeps only the
rows with that value. Filters combine: a row has to match all of them. Counts such as `n` and `n_known` remain those
of the whole table.
"""),
    _section("forms", "Files", """
Every list is also available as a file with the same rows: `format=csv` (UTF-8, decimal point, RFC 4180) or
`format=xlsx` (typed cells). `bom=1` adds a UTF-8 byte order mark to CSV, so that Excel reads the file as UTF-8. File
names state the content, the release and, where a file does not have all rows, which rows it has. The whole set is
under `data/`: one file per table, Parquet, or everything in one package.
"""),
    _section("caching", "Releases and caching", """
Every publication is a new release with the next number. Each answer states the `release` it was read from; `v=` asks
for an earlier release, whose answers never change. Name the release in what you publish: the `Link` header has the
full address to cite (`rel="cite-as"`).

Answers carry an `ETag`. Send it back as `If-None-Match` to get a 304 without a body for as long as nothing new has
been published. Answers are compressed with Brotli or gzip if `Accept-Encoding` allows it. There is no rate limit, but
if you need everything, please download the whole set once.
"""),
    _section("stability", "Stability and deprecation", """
Addresses, parameters and fields of version 1 keep their names and meanings. New fields, parameters, operations and
values of `flags` may be added without notice, so ignore what you do not know.

Removals are announced at least 12 months ahead. From then on, answers carry the headers `Deprecation` (RFC 9745) with
the date from which use is discouraged, `Sunset` (RFC 8594) with the date of removal, and `Link` with
`rel="deprecation"` to a text that names the replacement; the OpenAPI description says `deprecated: true`. After its
removal an address answers 410. A change that cannot be made this way will come as a version 2 alongside this one.
Nothing in version 1 is deprecated.
"""),
    _section("errors", "Errors", """
Errors are problem documents (RFC 9457, `application/problem+json`): `type` is the address of the kind of problem,
explained below; `detail` says what was found and what is accepted; `parameter` names the parameter; `accepted` lists
the values it takes, if there is a list. An unknown parameter is an error, and so is an empty one.
"""),
)  # fmt: skip

LICENCE = say_licence("en")

#: What the groups of operations are about.
TAGS = {
    "Index": "Editions, and indicators with their weights.",
    "Provinces": "Provinces and their histories, why a rank changed, and search.",
    "Rankings": "Rankings of a year, rises and falls, and comparisons.",
    "Releases": "What was published when, and what it changed.",
    "Whole set": "Everything in a release, as tables.",
    "Embedding": "How other sites can show pages of this one.",
}


def describe_rules() -> str:
    """All of it as Markdown, for the description."""
    told = [f"## {section.heading}\n\n" + "\n\n".join(section.paragraphs) for section in RULES]
    return "\n\n".join([ABOUT, "As a page to read: /api/v1/docs", *told, f"## Licence\n\n{LICENCE}"])


def pieces_of(text: str) -> list[tuple[str, bool]]:
    """A text in parts, each with whether it is code.

    >>> pieces_of("ask `v=1` again")
    [('ask ', False), ('v=1', True), (' again', False)]
    """
    return [(part, place % 2 == 1) for place, part in enumerate(text.split("`")) if part]
