"""What is stored: places, the index, its scores, releases, and the context around them."""

from .analyses import Analysis, AnalysisRow
from .audit import AuditEvent, AuditHead
from .context import ContextVersion, Milestone, Source, Target
from .imports import Import, LearnedHeading
from .index import Composition, Edition, Indicator, Method, NationalFigure
from .places import Alias, Province, ProvinceType, Region, Succession, UnitSet
from .releases import EditionVersion, Live, Release, ReleaseEdition, Snapshot, SourceFile
from .scores import Figure, Score, Summary

__all__ = [
    "Alias",
    "Analysis",
    "AnalysisRow",
    "AuditEvent",
    "AuditHead",
    "Composition",
    "ContextVersion",
    "Edition",
    "EditionVersion",
    "Figure",
    "Import",
    "Indicator",
    "LearnedHeading",
    "Live",
    "Method",
    "Milestone",
    "NationalFigure",
    "Province",
    "ProvinceType",
    "Region",
    "Release",
    "ReleaseEdition",
    "Score",
    "Snapshot",
    "Source",
    "SourceFile",
    "Succession",
    "Summary",
    "Target",
    "UnitSet",
]
