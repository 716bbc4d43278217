"""Tables that tests publish after the loaded figures: the ministry's own of 2022, and a synthetic correction of it."""

import hashlib
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal

import pandas as pd
from django.db import transaction
from django.utils import timezone

from rankings import shape as s
from rankings.catalogue import live_key, load_catalogue
from rankings.models import Import, SourceFile
from rankings.releasing import publishing
from tests.releasing.conftest import SOURCE

SHEET = "DTI 2022"
FIRST_ROW = 5
NOTES = {
    "primary": {"vi": "Bảng gốc thay bản chép lại.", "en": "The original table replaces the transcription."},
    "correction": {"vi": "Bộ sửa điểm Bắc Kạn (số thử).", "en": "The ministry corrected Bac Kan (synthetic)."},
    "revert": {"vi": "Rút bản sửa.", "en": "The correction is taken back."},
}
#: Synthetic: just above Gia Lai's 0.4069, so that two provinces change places.
CORRECTED = {"bac-kan": ("0.4070", "62"), "gia-lai": ("0.4069", "63")}
#: What only an import under embargo says.
SECRET = ("bi-mat.xlsx", "Tài liệu mật", "Ghi chú chưa công bố", "An unpublished note")


def a_file(name, text):
    """The file of an import."""
    content = text.encode()
    return {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "content": content}


PRIMARY_FILE = a_file("dti-2022.xlsx", "the ministry's table")
CORRECTION_FILE = a_file("dti-2022-sua.xlsx", "the ministry's table, corrected")


def primary_rows(changes=()):
    """Score and rank of every province in 2022 as they are published, in a sheet by rank; `changes`: slug to both."""
    catalogue = load_catalogue(live_key())
    rows = sorted(catalogue.scores([catalogue.editions[2022, 63]], ["dti"]), key=lambda row: (row.rank, row.province))
    found = []
    for place, row in enumerate(rows):
        values = dict(changes).get(row.province, (str(row.score), str(row.rank)))
        for column, measure, value in zip("CD", (s.SCORE, s.RANK), values, strict=True):
            found.append(a_row(row.province, measure, value, f"{column}{FIRST_ROW + place}"))
    return found


def a_row(province, measure, value, cell, indicator="dti"):
    """One row of a checked frame of 2022."""
    return {
        s.YEAR: 2022, s.UNITS: 63, s.PROVINCE: province, s.INDICATOR: indicator, s.MEASURE: measure,
        s.VALUE: Decimal(value), s.PLACES: len(value.partition(".")[2]), s.BASE_YEAR: 0, s.SOURCE: SOURCE["key"],
        s.FILE: "", s.SHEET: SHEET, s.CELL: cell, s.NOTE: "", s.SET_ASIDE_VI: "", s.SET_ASIDE_EN: "",
    }  # fmt: skip


def publish_rows(rows, file, notes, source=SOURCE):
    """A release with these rows, by two people."""
    frame = pd.DataFrame(list(rows), columns=list(s.FIGURE_COLUMNS), dtype=object)
    draft = publishing.draft_import(frame, source, file)
    return publishing.publish(draft, "Publisher Person", notes, imported_by="Importer Person")


def publish_primary():
    """Release 2: the ministry's own table, which agrees with what is shown."""
    return publish_rows(primary_rows(), PRIMARY_FILE, NOTES["primary"])


def publish_correction():
    """Release 3 after release 2: another score and rank of Bắc Kạn."""
    return publish_rows(primary_rows(CORRECTED), CORRECTION_FILE, NOTES["correction"])


def take_back(release):
    """A release that restores what another one showed."""
    return publishing.revert(release, "Publisher Person", NOTES["revert"])


def put_under_embargo():
    """A table that is approved for tomorrow: until then nothing of it may be read anywhere."""
    name, document, note_vi, note_en = SECRET
    file = SourceFile.objects.create(sha256="5" * 64, name=name, size=1, content=b"?")
    now = timezone.now()
    return Import.objects.create(
        state=Import.State.SCHEDULED, year=2022, units=63, file=file, file_name=name, note_vi=note_vi, note_en=note_en,
        source=SOURCE | {"key": "mat", "document": document}, created_by="a", created_at=now, changed_by="a",
        changed_at=now, proposed_by="a", proposed_at=now, approved_by="b", approved_at=now,
        publish_at=now + timedelta(days=1), review={"secret": note_en},
    )  # fmt: skip


@contextmanager
def in_the_database(django_db_blocker, *deeds):
    """What the deeds give, done once for all tests of a class and undone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_catalogue.cache_clear()
        yield tuple(deed() for deed in deeds)
        transaction.set_rollback(True)
