"""The Django application that holds everything of the index."""

from corsheaders.signals import check_request_enabled
from django.apps import AppConfig
from django.core.checks import register
from django.urls import register_converter

from rankings.checks import errors_can_be_reported
from rankings.converters import NumberConverter
from rankings.views.opening import open_to_programs


class RankingsConfig(AppConfig):
    """One application, its folders by stage (see the package's docstring)."""

    name = "rankings"
    label = "rankings"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "DXIndex"

    def ready(self) -> None:
        """Register the checks, what numbers in addresses are, and which addresses programs of any site may read."""
        register_converter(NumberConverter, "number")
        register(errors_can_be_reported, deploy=True)
        check_request_enabled.connect(open_to_programs)
