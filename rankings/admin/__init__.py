"""The office at /admin/: a table's way from upload to release, step by step, each with an address.

A view reads the import, asks `releasing` for what a step needs or for the step itself, and renders; what it shows are
records of this package, its words stand in both languages in the templates (`{% say %}`) or come from `words`.
"""
