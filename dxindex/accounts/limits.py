"""Where allauth remembers wrong passwords and used codes.

It takes the default cache and has no setting for another. Ours is the memory of each process: with several
processes every one would count for itself, and a restart would forgive everything.
"""

from allauth.core.internal import ratelimit
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import caches
from django.utils.connection import ConnectionProxy


def keep_in_database() -> None:
    """Give allauth the cache "limits" of the settings. tests/accounts/test_limits.py sees to it that it takes it."""
    limits = ConnectionProxy(caches, "limits")
    for module in (ratelimit, totp):
        if not hasattr(module, "cache"):
            raise RuntimeError(f"{module.__name__} has no cache any more: look where allauth keeps its limits now")
        module.cache = limits
