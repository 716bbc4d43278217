"""The Django application that holds everything of the index."""

from django.apps import AppConfig


class RankingsConfig(AppConfig):
    """One application, its folders by stage (see the package's docstring)."""

    name = "rankings"
    label = "rankings"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "DXIndex"

    def ready(self) -> None:
        """Register the checks."""
        from rankings import checks  # noqa: F401
