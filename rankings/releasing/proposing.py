"""A table's way from upload to release: who may do what next, each step in one transaction with its event.

    draft -> proposed -> published            by a second person, now
                      -> scheduled -> published   at a set time (`due`)
             proposed, scheduled -> draft     sent back, taken back, or held because the live release changed
             draft -> withdrawn

Nothing of an import stands in a readers' table before it is published.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from rankings import shape
from rankings.importing.answers import Answers
from rankings.importing.findings import Words
from rankings.models import AuditEvent, Import, Indicator, Release
from rankings.releasing.auditing import record
from rankings.releasing.drafting import Draft
from rankings.releasing.learning import learn
from rankings.releasing.publishing import StaleDraft, live_release, lock_live, publish, store_file

State = Import.State
#: Who does what is done at its time.
TIMER = "system: publish_due"
#: States in which a table is still on its way.
OPEN = (State.DRAFT, State.PROPOSED, State.SCHEDULED)
#: Deeds on an import that leave what it holds as it is; all others make their doer one of its makers.
_NOT_MAKING = ("import_sent_back", "import_scheduled", "import_held", "import_published")
_FARTHEST = timedelta(days=731)


class Refused(Exception):
    """A step that cannot be taken, with the reason for the person who tried. Nothing was changed."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class NothingNew(Refused):
    """What is brought in is what readers see already."""


class NotNow(Refused):
    """It is the machine that stood in the way, not the table: the same step may be taken in a minute."""


class Overtaken(Refused):
    """Somebody else changed the import since the page was opened."""

    def __init__(self, row: Import) -> None:
        when = timezone.localtime(row.changed_at)
        super().__init__(
            Words(
                f"{row.changed_by} đã thay đổi lần nhập này lúc {when:%H:%M ngày %d/%m/%Y}. Điều bạn vừa gửi chưa được "
                "ghi, để không xóa thay đổi ấy: hãy xem lại trang rồi gửi lại.",
                f"{row.changed_by} changed this import at {when:%H:%M on %d %B %Y}. What you sent was not saved, so "
                "that their change is not lost: look at the page again, then send it again.",
            )
        )


@dataclass(frozen=True)
class Brought:
    """What a person brings in: the file and which edition of which document it is."""

    year: int
    units: int
    name: str
    content: bytes
    sha256: str
    source: dict[str, str]
    decision: str = ""
    pasted: bool = False
    definition: dict[str, Any] | None = None


def bring_in(brought: Brought, actor: str, answers: Answers | None = None) -> Import:
    """Keep the bytes and open an import. Raises NothingNew where readers see these bytes for this edition already.

    Raises Refused for an edition on a large unit set.
    """
    if brought.units > shape.MOST_UNITS:
        raise Refused(
            Words(
                f"Bảng của {brought.units} đơn vị được nhập bằng lệnh manage.py import_large_table.",
                f"A table on {brought.units} units comes in by manage.py import_large_table.",
            )
        )
    with transaction.atomic():
        known = published_before(brought)
        if known is not None:
            raise NothingNew(_already(known))
        now = timezone.now()
        file = {
            "name": brought.name,
            "sha256": brought.sha256,
            "size": len(brought.content),
            "content": brought.content,
        }
        row = Import.objects.create(
            year=brought.year, units=brought.units, definition=brought.definition, file=store_file(file),
            file_name=brought.name, pasted=brought.pasted, source=brought.source, decision=brought.decision,
            answers=(answers or Answers()).to_json(), created_by=actor, created_at=now, changed_by=actor,
            changed_at=now,
        )  # fmt: skip
        detail = {"file": brought.name, "sha256": brought.sha256, "edition": f"{brought.year}/{brought.units}"}
        record(actor, "import_opened", _subject(row), detail | {"source": brought.source["url"]})
        return row


def published_before(brought: Brought) -> Release | None:
    """The release that shows these very bytes for this edition, if the live release still has them."""
    live = live_release()
    found = Import.objects.filter(
        state=State.PUBLISHED, file__sha256=brought.sha256, year=brought.year, units=brought.units
    ).order_by("-release_id")
    for row in found:
        shown = live and live.editions.filter(edition__year=row.year, edition__unit_set_id=row.units).first()
        if shown and row.release and row.release.editions.filter(version_id=shown.version_id).exists():
            return row.release
    return None


def _already(release: Release) -> Words:
    return Words(
        f"Đúng tệp này đã được nhập trong bản phát hành {release.pk}: không có gì phải nhập thêm.",
        f"This very file is already imported as release {release.pk}: there is nothing to import.",
    )


def others_on(row: Import) -> list[Import]:
    """Other imports of the same edition that are on their way."""
    return list(Import.objects.filter(year=row.year, units=row.units, state__in=OPEN).exclude(pk=row.pk))


def change(pk: int, revision: int, actor: str, action: str, values: dict[str, Any]) -> Import:
    """Save what a person said on a step. Raises Overtaken for an older revision, Refused unless it is a draft."""

    def alter(row: Import) -> dict[str, Any]:
        for name, value in values.items():
            setattr(row, name, value)
        return values

    return _step(pk, revision, actor, action, (State.DRAFT,), alter)


def keep_review(row: Import, draft: Draft, review: dict[str, Any], confirmed: dict[str, dict[str, str]]) -> None:
    """Remember what a draft would change, with what it was worked out from; no revision, as nobody said anything.

    `confirmed`: "headings", key to meaning, and "spellings", spelling to slug, that a person said of this table.
    """
    Import.objects.filter(pk=row.pk, revision=row.revision, state=State.DRAFT).update(
        review=review, confirmed=confirmed, reviewed_revision=row.revision, reviewed_hash=draft.content_hash,
        base_id=draft.base,
    )  # fmt: skip


def mark_of(row: Import) -> str:
    """What a page that shows the review sends back with the proposal, so that what was seen is what is proposed."""
    return f"{row.base_id} {row.reviewed_hash}"


def propose(pk: int, revision: int, actor: str, notes: dict[str, str], seen: str | None = None) -> Import:
    """Hand a reviewed import to another person. `notes`: vi, en. Raises Refused where its review is missing or old.

    `seen`: `mark_of` the review that the actor saw, where that may not be the last one.
    """

    def alter(row: Import) -> dict[str, Any]:
        live = live_release()
        if row.reviewed_revision != row.revision or live is None or row.base_id != live.pk:
            raise Refused(_look_again())
        if seen is not None and seen != mark_of(row):
            raise Refused(_look_again())
        if not all(notes[lang].strip() for lang in ("vi", "en")):
            raise Refused(
                Words("Cần ghi chú phát hành bằng cả hai thứ tiếng.", "A release note in both languages is needed.")
            )
        row.state, row.proposed_by, row.proposed_at = State.PROPOSED, actor, timezone.now()
        row.note_vi, row.note_en = notes["vi"].strip(), notes["en"].strip()
        row.returned_vi = row.returned_en = ""
        # What was reviewed is what is proposed, under the new revision.
        row.reviewed_revision = row.revision + 1
        return {"base": row.base_id, "content": row.reviewed_hash}

    return _step(pk, revision, actor, "import_proposed", (State.DRAFT,), alter)


def _look_again() -> Words:
    return Words(
        "Số liệu đang hiển thị đã thay đổi từ lúc bạn xem: hãy xem lại các thay đổi trước khi đi tiếp.",
        "What readers see has changed since you looked: look at the changes again before going on.",
    )


def send_back(pk: int, revision: int, actor: str, reason: dict[str, str]) -> Import:
    """Return a proposed or scheduled import to a draft, with the reason. Raises Refused without one."""

    def alter(row: Import) -> dict[str, Any]:
        if not any(reason[lang].strip() for lang in ("vi", "en")):
            raise Refused(Words("Cần ghi lý do trả lại.", "Say why it goes back."))
        _reopen(row)
        row.returned_vi, row.returned_en = reason["vi"] or reason["en"], reason["en"] or reason["vi"]
        return {"reason": row.returned_en}

    return _step(pk, revision, actor, "import_sent_back", (State.PROPOSED, State.SCHEDULED), alter)


def _reopen(row: Import) -> None:
    row.state, row.proposed_by, row.proposed_at = State.DRAFT, "", None
    row.approved_by, row.approved_at, row.publish_at, row.alone = "", None, None, False


def withdraw(pk: int, revision: int, actor: str) -> Import:
    """Give an import up; its bytes and events stay."""

    def alter(row: Import) -> dict[str, Any]:
        row.state = State.WITHDRAWN
        return {}

    return _step(pk, revision, actor, "import_withdrawn", (State.DRAFT,), alter)


def schedule(pk: int, revision: int, actor: str, draft: Draft, at: datetime, *, lone: bool) -> Import:
    """Approve a proposed import for a time to come, or for another time.

    `lone`: whether one person may do both, a setting of the site. `draft` is what would be published now. Raises
    Refused where it is not what was reviewed, or another import is scheduled: whichever is published first changes
    what the other was reviewed against.
    """

    def alter(row: Import) -> dict[str, Any]:
        now = timezone.now()
        if at <= now:
            raise Refused(Words("Giờ công bố phải ở tương lai.", "The time to publish must lie ahead."))
        if at > now + _FARTHEST:
            raise Refused(
                Words("Giờ công bố cách đây nhiều nhất hai năm.", "The time to publish is at most two years ahead.")
            )
        other = Import.objects.filter(state=State.SCHEDULED).exclude(pk=row.pk).first()
        if other is not None:
            raise Refused(_scheduled_already(other))
        if live is None or draft.base != live.pk:
            raise Refused(_look_again())
        _check_current(row, draft)
        _approve(row, actor, lone=lone)
        row.state, row.publish_at = State.SCHEDULED, at
        return {"publish_at": at}

    with transaction.atomic():
        # Two imports cannot be scheduled at once, nor one while another is published.
        live = lock_live()
        return _step(pk, revision, actor, "import_scheduled", (State.PROPOSED, State.SCHEDULED), alter)


def _scheduled_already(other: Import) -> Words:
    when = timezone.localtime(other.publish_at)
    return Words(
        f"Lần nhập {other.pk} (DTI {other.year}, {other.units} tỉnh) đã hẹn lúc {when:%H:%M ngày %d/%m/%Y}. Bản lên "
        "trang trước làm bản kia phải xem lại: hãy công bố hoặc trả lại lần nhập ấy trước.",
        f"Import {other.pk} (DTI {other.year}, {other.units} provinces) is scheduled for {when:%H:%M on %d %B %Y}. "
        "Whichever goes live first, the other has to be reviewed again: publish that one or send it back first.",
    )


def makers_of(row: Import) -> set[str]:
    """The names of everybody who brought in, answered for or proposed what the import holds, at any time."""
    events = AuditEvent.objects.filter(subject=_subject(row)).exclude(action__in=_NOT_MAKING)
    return {row.created_by, row.proposed_by, *events.values_list("actor", flat=True)} - {""}


def _approve(row: Import, actor: str, *, lone: bool) -> None:
    alone = actor in makers_of(row)
    if alone and not lone:
        raise Refused(
            Words(
                "Bạn đã đề nghị hoặc cùng làm bảng này: phải một người khác có quyền công bố duyệt nó.",
                "You proposed this table or worked on it: another person with the publisher role must approve it.",
            )
        )
    row.approved_by, row.approved_at, row.alone = actor, timezone.now(), alone


def _check_current(row: Import, draft: Draft) -> None:
    if draft.content_hash != row.reviewed_hash or draft.base != row.base_id:
        raise Refused(_look_again())
    check_whole(draft)


def publish_now(pk: int, revision: int, actor: str, draft: Draft, *, lone: bool) -> Release:
    """Approve a proposed import and make it live, in one transaction.

    `draft` is made anew from the kept bytes and answers; it must be what was reviewed. Raises Refused (StaleDraft
    becomes one) with nothing changed.
    """
    with transaction.atomic():
        lock_live()
        row = _locked(pk, revision, (State.PROPOSED, State.SCHEDULED))
        _approve(row, actor, lone=lone)
        return _release(row, draft, actor)


def publish_scheduled(row: Import, draft: Draft) -> Release:
    """Make a scheduled import live in its approver's name. Raises as `publish_now` does, with nothing changed."""
    with transaction.atomic():
        lock_live()
        return _release(_locked(row.pk, row.revision, (State.SCHEDULED,)), draft, row.approved_by, doer=TIMER)


def hold(row: Import, words: Words) -> None:
    """Give a scheduled import, which cannot be published as it was reviewed, back to its importer."""

    def alter(held: Import) -> dict[str, Any]:
        _reopen(held)
        held.returned_vi, held.returned_en = words.vi, words.en
        return {"reason": words.en}

    _step(row.pk, row.revision, TIMER, "import_held", (State.SCHEDULED,), alter)


def check_whole(draft: Draft) -> None:
    """Raise Refused for a draft with an edition of which the whole, with which every page begins, is not known."""
    whole = Indicator.objects.get(kind=Indicator.Kind.COMPOSITE)
    summaries = draft.results.summaries
    known = summaries[summaries[shape.INDICATOR] == whole.code]
    missing = draft.hashes.keys() - set(zip(known[shape.YEAR], known[shape.UNITS], strict=True))
    if missing:
        listed = ", ".join(f"{year}/{units}" for year, units in sorted(missing))
        raise Refused(
            Words(
                f"Kỳ {listed} chưa có số liệu {whole.short_vi}, chỉ số đứng đầu mọi trang: hãy nhập bảng có chỉ số này "
                "trước.",
                f"Edition {listed} has no figure on the {whole.short_en}, with which every page begins: bring in a "
                "table that has it first.",
            )
        )


def _release(row: Import, draft: Draft, actor: str, *, doer: str = "") -> Release:
    """The release of an approved import whose draft is what was reviewed. The caller holds the live pointer.

    `actor` approved it; `doer` is what does it at its time, where that is not the approver.
    """
    _check_current(row, draft)
    notes = {"vi": row.note_vi, "en": row.note_en}
    try:
        made = publish(draft, actor, notes, imported_by=row.proposed_by, alone=row.alone, doer=doer)
    except StaleDraft as problem:
        raise Refused(_look_again()) from problem
    if made is None:
        raise NothingNew(
            Words("Bảng này không làm thay đổi gì: không có gì để công bố.", "This table changes nothing to publish.")
        )
    row.state, row.release, row.revision = State.PUBLISHED, made, row.revision + 1
    row.changed_by, row.changed_at = actor, timezone.now()
    row.save()
    told = {"release": made.pk, "proposed_by": row.proposed_by, "approved_by": actor}
    record(doer or actor, "import_published", _subject(row), told)
    learn(row, made)
    return made


def _step(
    pk: int, revision: int, actor: str, action: str, states: tuple[str, ...], alter: Callable[[Import], dict[str, Any]]
) -> Import:  # fmt: skip
    with transaction.atomic():
        row = _locked(pk, revision, states)
        detail = alter(row)
        row.revision += 1
        row.changed_by, row.changed_at = actor, timezone.now()
        row.save()
        record(actor, action, _subject(row), detail | {"revision": row.revision})
        return row


def _locked(pk: int, revision: int, states: tuple[str, ...]) -> Import:
    row = Import.objects.select_for_update().get(pk=pk)
    if row.revision != revision:
        raise Overtaken(row)
    if row.state not in states:
        raise Refused(
            Words("Bước này không còn làm được với lần nhập này.", "This step can no longer be taken with this import.")
        )
    return row


def _subject(row: Import) -> str:
    return f"import {row.pk}"
