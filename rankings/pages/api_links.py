"""Addresses of the API that pages lead to, by the names of its operations."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from rankings.links import with_params
from rankings.pages.parts import Link
from rankings.pages.table_files import KINDS


def api_link(name: str, params: Mapping[str, Any] | None = None, **parts: Any) -> str:
    """The address of an operation, without a host; parameters that are None or "" fall out.

    >>> api_link("ranking", {"units": 34, "v": ""}, year=2024)
    '/api/v1/rankings/2024/?units=34'
    """
    return with_params(reverse(f"api:{name}", kwargs=parts), dict(params or {}))


def files_of(name: str, params: Mapping[str, Any], **parts: Any) -> list[Link]:
    """The same rows as files of each kind, named by it; JSON is what an operation answers unasked."""
    return [
        Link(kind.upper(), api_link(name, {**params, "format": None if kind == "json" else kind}, **parts))
        for kind in KINDS
    ]
