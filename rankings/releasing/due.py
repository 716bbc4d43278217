"""What is scheduled goes live at its time. What cannot is held; where the machine is at fault it stays due."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import InterfaceError, OperationalError
from django.utils import timezone

from rankings.importing.findings import Words
from rankings.models import Import, Release
from rankings.releasing.drafting import Draft
from rankings.releasing.proposing import NotNow, Overtaken, Refused, hold, publish_scheduled
from rankings.storable import storable

_logger = logging.getLogger(__name__)
#: Too little time, memory or processes at this moment.
_BUSY = (NotNow, OSError, MemoryError)
_LONGEST = 500


def publish_due(
    make_draft: Callable[[Import], Draft], may_publish: Callable[[str], bool], now: datetime | None = None
) -> list[tuple[Import, Release | None]]:
    """Publish every scheduled import whose time has come, in the order of their times.

    `may_publish`: whether the account of this name may publish today. What can no longer be published as it was
    reviewed is held: it goes back to its importer with the reason, and None stands in place of the release. Raises
    OperationalError or InterfaceError where the database cannot be reached: what is due then stays due.
    """
    moment = now or timezone.now()
    due = Import.objects.filter(state=Import.State.SCHEDULED, publish_at__lte=moment).order_by("publish_at", "pk")
    done: list[tuple[Import, Release | None]] = []
    for row in due:
        try:
            done.append((row, _publish_or_hold(row, make_draft, may_publish)))
        except Overtaken:
            # Somebody took it back, or another process published it, a moment ago.
            continue
        except _BUSY as problem:
            _logger.warning("import %s is due and is tried again next time: %s", row.pk, problem)
    return done


def _publish_or_hold(
    row: Import, make_draft: Callable[[Import], Draft], may_publish: Callable[[str], bool]
) -> Release | None:
    try:
        if may_publish(row.approved_by):
            return publish_scheduled(row, make_draft(row))
        hold(row, _no_publisher(row.approved_by))
    except (Overtaken, OperationalError, InterfaceError, *_BUSY):
        raise
    except Refused as problem:
        hold(row, problem.words)
    except Exception as problem:
        # Whatever it is, the tables that are due after it must not wait for it.
        _logger.exception("import %s could not be published at its time", row.pk)
        hold(row, _failed(problem))
    return None


def _no_publisher(name: str) -> Words:
    return Words(
        f"{name}, người đã duyệt bảng này, không còn quyền công bố: cần một người khác duyệt lại.",
        f"{name}, who approved this table, may no longer publish: somebody else has to approve it.",
    )


def _failed(problem: Exception) -> Words:
    what = storable(f"{type(problem).__name__}: {problem}")[:_LONGEST]
    return Words(f"Chương trình không dựng lại được bảng này ({what}).", f"The table could not be made again ({what}).")
