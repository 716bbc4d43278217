"""The Django application that holds everything of the index."""

from django.apps import AppConfig
from django.core.checks import register

from rankings.checks import errors_can_be_reported


class RankingsConfig(AppConfig):
    """One application, its folders by stage (see the package's docstring)."""

    name = "rankings"
    label = "rankings"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "DXIndex"

    def ready(self) -> None:
        """Register the checks."""
        register(errors_can_be_reported, deploy=True)
