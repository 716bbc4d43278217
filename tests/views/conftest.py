"""Releases after the first, for all tests of a class."""

import pytest

from tests.tables import in_the_database, publish_correction, publish_primary, take_back


@pytest.fixture(scope="class")
def taken_back(django_db_setup, django_db_blocker):
    """Releases 2, the ministry's own table, 3, a synthetic correction, and 4, which restores release 2."""

    def step_back():
        return take_back(releases[0])

    releases = []
    deeds = (publish_primary, publish_correction)
    with in_the_database(django_db_blocker, *(lambda deed=deed: releases.append(deed()) for deed in deeds), step_back):
        yield
