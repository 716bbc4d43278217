"""The Django application that holds everything of the index."""

from django.apps import AppConfig
from django.core.checks import register
from django.urls import register_converter

from rankings.checks import errors_can_be_reported
from rankings.converters import NumberConverter


class RankingsConfig(AppConfig):
    """One application, its folders by stage (see the package's docstring)."""

    name = "rankings"
    label = "rankings"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "DXIndex"

    def ready(self) -> None:
        """Register the checks, and what numbers in addresses are."""
        register_converter(NumberConverter, "number")
        register(errors_can_be_reported, deploy=True)
