"""The examples in docstrings come out."""

import doctest

import pytest

from rankings.compute import comparing, recomputing, reconstructing, tracing, weighing
from rankings.words import (
    cards,
    charts,
    comparison,
    conflicts,
    evidence,
    files,
    headline,
    licences,
    methodology,
    numbers,
    programs,
    province,
    quality,
    ranges,
    releases,
    tables,
    what_if,
    whole_set,
)


@pytest.mark.parametrize(
    "module",
    [
        cards,
        charts,
        comparison,
        conflicts,
        evidence,
        files,
        headline,
        licences,
        methodology,
        numbers,
        programs,
        province,
        quality,
        ranges,
        what_if,
        whole_set,
        releases,
        tables,
        comparing,
        recomputing,
        reconstructing,
        tracing,
        weighing,
    ],
    ids=lambda module: module.__name__,
)
def test_examples_of_a_module_come_out(module):
    assert doctest.testmod(module).failed == 0
