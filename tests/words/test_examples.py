"""The examples in docstrings come out."""

import doctest

import pytest

from rankings.compute import comparing, recomputing, reconstructing, tracing
from rankings.words import (
    charts,
    comparison,
    conflicts,
    evidence,
    headline,
    methodology,
    numbers,
    province,
    quality,
    releases,
    tables,
)


@pytest.mark.parametrize(
    "module",
    [
        charts,
        comparison,
        conflicts,
        evidence,
        headline,
        methodology,
        numbers,
        province,
        quality,
        releases,
        tables,
        comparing,
        recomputing,
        reconstructing,
        tracing,
    ],
    ids=lambda module: module.__name__,
)
def test_examples_of_a_module_come_out(module):
    assert doctest.testmod(module).failed == 0
