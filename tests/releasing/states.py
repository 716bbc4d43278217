"""Imports of the synthetic table in every state, for tests of the steps and of set times."""

from datetime import timedelta

from django.utils import timezone

from rankings.catalogue import live_key
from rankings.releasing import proposing
from tests.drill import figures
from tests.drill.figures import IMPORTER, NOTES, PUBLISHER

REASON = {"vi": "Thiếu một tỉnh", "en": "A province is missing"}
STATES = ("draft", "proposed", "scheduled", "published", "withdrawn")
DRAFTS = {}


def drafted(row, shift=0):
    """The draft of the synthetic table on release 1: the same in every test, so it is worked out once."""
    assert live_key().number == 1
    if shift not in DRAFTS:
        DRAFTS[shift] = figures.draft_of(row, shift)
    return DRAFTS[shift]


def review(row):
    draft = drafted(row)
    confirmed = {"headings": {"chuyendoixanh": "green:score"}, "spellings": {"Ha Noi (dien tap)": "ha-noi"}}
    proposing.keep_review(row, draft, {"drill": True}, confirmed)


def soon():
    return timezone.now() + timedelta(hours=1)


def at(state):
    """A fresh import in this state; a draft has been reviewed."""
    row = proposing.bring_in(figures.brought(), IMPORTER)
    review(row)
    if state == "withdrawn":
        return proposing.withdraw(row.pk, row.revision, IMPORTER)
    if state != "draft":
        row = proposing.propose(row.pk, row.revision, IMPORTER, NOTES)
    if state == "scheduled":
        row = proposing.schedule(row.pk, row.revision, PUBLISHER, drafted(row), soon(), lone=False)
    if state == "published":
        proposing.publish_now(row.pk, row.revision, PUBLISHER, drafted(row), lone=False)
    row.refresh_from_db()
    return row
