"""Answers that a test has read enough of."""

from django.core.signals import request_finished
from django.db import close_old_connections


def close(answer):
    """As a reader who goes away; files are streamed, so whoever reads only their headers has to.

    Without what Django does at the end of a request: it closes the connection that the test is in the middle of.
    """
    request_finished.disconnect(close_old_connections)
    try:
        answer.close()
    finally:
        request_finished.connect(close_old_connections)
