"""What has to be set up when Django starts."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class OfficeAdminConfig(AdminConfig):
    """Django's admin with the log-in of the office."""

    default_site = "dxindex.accounts.people.PeopleSite"


class AccountsConfig(AppConfig):
    """The last of the apps: it takes back what others register in the admin."""

    name = "dxindex.accounts"
    label = "dxindex_accounts"

    def ready(self) -> None:
        """Listen to log-ins and to changes of one's own account; keep limits in the database."""
        from dxindex.accounts import limits, own, sessions  # noqa: PLC0415 - both need models, which are there only now

        limits.keep_in_database()
        sessions.listen()
        own.listen()
