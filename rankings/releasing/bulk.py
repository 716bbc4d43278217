"""Large tables: a million rows of a commune table become one version of an edition, in bounded memory.

`check` reads the file into cells on disk and stores nothing; `publish_large` works out ranks one indicator at a time,
hashes what readers would see, and adds figures and scores by COPY, all in one transaction with the release and its
event. An edition on more than `shape.MOST_UNITS` units comes from one table and stays so from release to release.
"""

import json
from dataclasses import replace

from django.db import transaction

from rankings import shape
from rankings.importing import findings_long
from rankings.importing.findings import Words
from rankings.importing.long_table import LongTable, Progress, Tell, Wanted, read_long
from rankings.models import AuditEvent, Edition, Indicator, Province, Release
from rankings.releasing.auditing import canonical, record
from rankings.releasing.files import keep_file
from rankings.releasing.hashing import hash_texts
from rankings.releasing.large_edition import Large, Order
from rankings.releasing.proposing import Refused
from rankings.releasing.publishing import live_release, lock_live, publish_version
from rankings.releasing.reference import store_definition, store_sources


def _silent(_: Progress) -> None:
    """Nobody listens."""


def wanted_of(order: Order) -> Wanted:
    """The units and indicators that the table may name. Raises Refused where such a table has no place."""
    base = live_release()
    if base is None:
        raise Refused(
            Words("Chưa có số liệu nào: chạy manage.py load_published trước.", "Run manage.py load_published first.")
        )
    _check_edition(order, base)
    units: dict[str, int] = {}
    rows = Province.objects.filter(unit_set_id=order.units).order_by("pk").values_list("code", "slug")
    for place, (code, slug) in enumerate(rows):
        units |= {code: place, slug: place}
    return Wanted(units, {code: place for place, code in enumerate(_codes(order))}, order.scale)


def _check_edition(order: Order, base: Release) -> None:
    name = f"{order.year}/{order.units}"
    stored = Province.objects.filter(unit_set_id=order.units).count()
    if order.units <= shape.MOST_UNITS:
        raise Refused(
            Words(
                f"Bộ {order.units} đơn vị không lớn: nhập bảng trong trang quản trị hoặc bằng import_scores.",
                f"{order.units} units are no large set: bring the table in at /admin/ or by import_scores.",
            )
        )
    if stored != order.units:
        raise Refused(
            Words(
                f"Bộ {order.units} đơn vị mới có {stored} đơn vị: nạp danh mục đơn vị trước.",
                f"Of the {order.units} units {stored} are stored: load the list of units first.",
            )
        )
    years = set(base.editions.filter(edition__unit_set_id=order.units).values_list("edition__year", flat=True))
    if order.definition and order.year in years:
        raise Refused(
            Words(f"Kỳ {name} đã có, không khai báo lại.", f"Edition {name} is known: it is not defined again.")
        )
    if not order.definition and not Edition.objects.filter(year=order.year, unit_set_id=order.units).exists():
        raise Refused(
            Words(
                f"Chưa có kỳ {name}: khai báo bằng --definition.", f"There is no edition {name}: give its --definition."
            )
        )
    later = sorted(year for year in years if year > order.year)
    if later:
        raise Refused(
            Words(
                f"Kỳ {later[0]}/{order.units} tính tăng giảm hạng từ kỳ {name}: quay lại bản phát hành trước kỳ ấy, "
                "nhập bảng này, rồi nhập lại kỳ ấy.",
                f"Edition {later[0]}/{order.units} counts its changes from {name}: go back to the release before it, "
                "bring this table in, then that one again.",
            )
        )


def _codes(order: Order) -> list[str]:
    """Codes of indicators in the order of their row ids, so that rows are stored in the order of their key."""
    known = list(Indicator.objects.exclude(kind=Indicator.Kind.GROUP).order_by("pk").values_list("code", flat=True))
    if order.definition is None:
        return known
    new = [row.code for row in order.definition.indicators if row.code not in known]
    return [code for code in known + new if code in order.definition.codes]


def check(order: Order, tell: Tell = _silent) -> LongTable:
    """The table of an order with everything that was found in it; nothing is stored. The caller closes its cells.

    Raises Refused where it has no place, ReadingError where it cannot be read.
    """
    table = read_long(order.path, wanted_of(order), tell)
    if not table.errors:
        table.check_gaps(order.gaps)
        whole = Indicator.objects.get(kind=Indicator.Kind.COMPOSITE).code
        if whole not in {table.codes[place] for place in table.filled}:
            # Every page begins with the whole.
            table.add([(0, findings_long.no_whole(whole))], 1)
    return table


def propose_large(order: Order, table: LongTable) -> None:
    """Record that somebody proposes a checked table, for another person to publish; nothing else is stored."""
    with transaction.atomic():
        base = lock_live()
        if table.errors or base is None:
            raise Refused(Words("Bảng còn lỗi.", "The table has errors."))
        _check_edition(order, base)
        detail = _told(order, table) | {"proposal": _proposal(order, table, base)}
        record(order.people.imported_by, "import_proposed", _subject(order), detail)


def _subject(order: Order) -> str:
    return f"table {order.year}/{order.units}"


def _told(order: Order, table: LongTable) -> dict[str, object]:
    """What events tell of an order."""
    told = {"file": table.name, "sha256": table.sha256, "rows": table.rows, "gaps": order.gaps}
    return told | {"operator": order.operator}


def _proposal(order: Order, table: LongTable, base: Release) -> str:
    """A hash of all that a release would be made from: the bytes, what was said of them, what readers see now."""
    definition = order.definition.to_json() if order.definition else None
    said = {"source": order.source, "notes": order.notes, "scale": order.scale, "gaps": order.gaps}
    edition = {"edition": _subject(order), "definition": definition, "base": base.pk}
    return hash_texts([table.sha256, canonical(said | edition)])


def _proposer(order: Order, table: LongTable, base: Release) -> str:
    """Who proposed this very order last. Raises Refused where nobody did, or the one who would publish it."""
    events = AuditEvent.objects.filter(action="import_proposed", subject=_subject(order))
    event = events.order_by("-number").first()
    if event is None or json.loads(event.detail)["proposal"] != _proposal(order, table, base):
        raise Refused(
            Words(
                "Chưa ai đề nghị đúng bảng này, với đúng các lựa chọn này, trên số liệu đang hiển thị: trước hết một "
                "người khác chạy lệnh với --proposed-by.",
                "Nobody has proposed this very table with these options upon what readers see now: first another "
                "person runs the command with --proposed-by.",
            )
        )
    if event.actor == order.people.actor:
        raise Refused(
            Words(
                "Bạn là người đề nghị bảng này: phải một người khác có quyền công bố duyệt nó.",
                "You proposed this table: another person with the publisher role must approve it.",
            )
        )
    return event.actor


def publish_large(order: Order, table: LongTable, tell: Tell = _silent) -> Release | None:
    """Make a checked table live, in one transaction; None where nothing would change.

    Raises Refused, with nothing changed, where it has no place any more or the file is not what was checked.
    """
    if table.errors:
        raise Refused(Words("Bảng còn lỗi.", "The table has errors."))
    with transaction.atomic():
        base = lock_live()
        if base is None:
            raise Refused(Words("Chưa có số liệu nào.", "Nothing is published yet."))
        _check_edition(order, base)
        people = order.people
        if not people.imported_by:
            people = replace(people, imported_by=_proposer(order, table, base))
        store_sources([order.source])
        if order.definition:
            store_definition(order.definition, order.source["key"])
        large = Large(order, table, base)
        version = large.store(tell)
        file = keep_file(order.path, table.name, table.sha256, table.size)
        return publish_version(version, base, people, order.notes, file, _told(order, table))
