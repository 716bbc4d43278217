"""Two questions a supervisor asks: is the process alive, and can it answer readers?"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from asgiref.sync import sync_to_async
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from health_check.base import HealthCheck
from health_check.exceptions import ServiceUnavailable
from health_check.views import HealthCheckView

from rankings.models import Live


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing of database or cache: restarting it would not mend those."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@dataclass
class Migrations(HealthCheck):
    """The database has every table the code expects."""

    async def run(self) -> None:
        """Raise ServiceUnavailable while a migration is missing."""
        await sync_to_async(check_migrated)()


@cache
def check_migrated() -> None:
    """Compare the migrations in the code with those in the database.

    Kept once it has passed: a database does not lose migrations while a process runs, and reading all of them
    costs some 50 ms. A failure raises, so it is looked at again.
    """
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        raise ServiceUnavailable(f"{len(missing)} migrations are not applied: run manage.py migrate")


@dataclass
class Published(HealthCheck):
    """A release is live: without one every page says that there is nothing to show yet."""

    async def run(self) -> None:
        """Raise ServiceUnavailable while nothing is published."""
        if not await Live.objects.aexists():
            raise ServiceUnavailable("no release is live: run manage.py load_published")


class Ready(HealthCheckView):
    """Database, cache, migrations and a release, as text or JSON; 200 when all is well, else 503."""

    checks = (
        "health_check.checks.Database",
        "health_check.checks.Cache",
        Migrations,
        Published,
    )

    def render_to_response(self, _context: dict[str, Any], **response_kwargs: Any) -> HttpResponse:
        """Text also where HTML is asked for: the library's page has inline styles, and no page here may."""
        return self.render_to_response_text(response_kwargs["status"])

    def render_to_response_text(self, status: int) -> HttpResponse:
        """One line per check."""
        answer: HttpResponse = super().render_to_response_text(unavailable(status))
        return answer

    def render_to_response_json(self, status: int) -> HttpResponse:
        """One key per check."""
        answer: HttpResponse = super().render_to_response_json(unavailable(status))
        return answer


def unavailable(status: int) -> int:
    """503 for the library's 500: the server is not broken, it cannot serve now."""
    return 503 if status == 500 else status
