"""What a machine makes up from the description alone: every operation keeps what it promises, in all checks there are.

In process, through WSGI as a server would ask. Nothing is left out; `max_examples` bounds what is made up at random,
beside the examples of the description and the bounds of every parameter, which are always tried.
"""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings

from dxindex.wsgi import application

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture(autouse=True)
def _connection_stays():
    """A server closes an old connection around each answer, and the test's own transaction would go with it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@pytest.mark.django_db
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_operation_is_as_described(case):
    # What its transport asks for compressed it does not unpack; tests/test_compression.py is about that.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
