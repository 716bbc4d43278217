"""`{% for ref in chart.sources|in_runs %}`: a chart's references as ranges."""

from django import template

from rankings.pages.shared_sources import runs_of

register = template.Library()
register.filter("in_runs", runs_of)
