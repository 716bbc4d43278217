"""The examples in docstrings come out."""

import doctest

import pytest

from rankings.compute import comparing, recomputing, reconstructing
from rankings.words import charts, comparison, conflicts, headline, methodology, numbers, province, tables


@pytest.mark.parametrize(
    "module",
    [
        charts,
        comparison,
        conflicts,
        headline,
        methodology,
        numbers,
        province,
        tables,
        comparing,
        recomputing,
        reconstructing,
    ],
    ids=lambda module: module.__name__,
)
def test_examples_of_a_module_come_out(module):
    assert doctest.testmod(module).failed == 0
