"""What is published in a drill: DTI 2025 on 34 provinces in a revised framework, all of it synthetic."""

import hashlib
from decimal import Decimal

import pandas as pd

from rankings import shape as s
from rankings.models import Import, Province
from rankings.releasing import proposing, publishing
from rankings.releasing.defining import Definition, NewIndicator, Weight
from rankings.releasing.drafting import Draft

IMPORTER, PUBLISHER = "an importer", "a publisher"
NOTES = {"vi": "Số liệu giả để diễn tập", "en": "Synthetic figures of a drill"}
CONTENT = b"synthetic,table"
SOURCE = {
    "key": "drill-2025", "kind": "ministry", "document": "Bảng diễn tập 2025", "publisher": "Diễn tập",
    "url": "https://drill.example/2025", "published": "2026-03-31",
}  # fmt: skip
DEFINITION = Definition(
    year=2025, units=34, method="drill", publisher_vi="Diễn tập", publisher_en="Drill", published_on="2026-03-31",
    decision="0/QĐ-DT", decided_on="2025-04-03", summary_vi="Khung diễn tập.", summary_en="A framework of a drill.",
    max_points=1000, method_is_new=True,
    indicators=(NewIndicator("green", "main_index", "Chuyển đổi xanh", "Green transition", "Xanh", "Green", "gov"),),
    weights=(
        Weight("dti", "gov", "500", "published"), Weight("dti", "economy", "250", "published"),
        Weight("dti", "society", "250", "published"), Weight("gov", "green", "100", "published"),
    ),
)  # fmt: skip


def brought(content: bytes = CONTENT, **changes: object) -> proposing.Brought:
    """The file that an importer brings in; `content` tells one file from another."""
    values = {
        "year": 2025, "units": 34, "name": "bang.csv", "content": content,
        "sha256": hashlib.sha256(content).hexdigest(), "source": SOURCE, "definition": DEFINITION.to_json(),
    }  # fmt: skip
    return proposing.Brought(**{**values, **changes})


CODES = ("dti", "gov", "green")


def figures_of(row: Import, shift: int = 0, codes: tuple[str, ...] = CODES) -> pd.DataFrame:
    """`shape.FIGURE_COLUMNS`: a score of each province on each code, far from any real table; `shift` makes others."""
    slugs = list(Province.objects.filter(unit_set_id=34).order_by("slug").values_list("slug", flat=True))
    rows = [
        (2025, 34, slug, code, s.SCORE, Decimal(1000 + 7 * at + 100 * column + shift).scaleb(-4), 4, 0,
         row.source["key"], row.file.sha256, "Sheet1", f"{'CDE'[column]}{at + 2}", "", "", "")
        for column, code in enumerate(codes)
        for at, slug in enumerate(slugs)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(s.FIGURE_COLUMNS), dtype=object)


def draft_of(row: Import, shift: int = 0, codes: tuple[str, ...] = CODES) -> Draft:
    """The draft of an import, as the site makes it anew from the kept bytes."""
    file = {"name": row.file_name, "sha256": row.file.sha256, "size": row.file.size, "content": bytes(row.file.content)}
    definition = Definition.from_json(row.definition) if row.definition else None
    return publishing.draft_import(figures_of(row, shift, codes), row.source, file, definition)


def reviewed(row: Import, shift: int = 0) -> Draft:
    """The draft of an import whose review has been kept."""
    draft = draft_of(row, shift)
    confirmed = {"headings": {"chuyendoixanh": "green:score"}, "spellings": {"Ha Noi (dien tap)": "ha-noi"}}
    proposing.keep_review(row, draft, {"drill": True}, confirmed)
    return draft


def proposed() -> tuple[Import, Draft]:
    """An import of DTI 2025 that waits for a second person, and its draft."""
    row = proposing.bring_in(brought(), IMPORTER)
    draft = reviewed(row)
    return proposing.propose(row.pk, row.revision, IMPORTER, NOTES), draft
