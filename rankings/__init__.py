"""The index: its tables come in, are ranked, and are shown.

    a file -> importing -> releasing -> models -> frames -> compute -> charts, words -> views, api

- `importing`: bytes to a checked frame, with a cell address for every figure (no Django)
- `releasing`: a checked frame to a numbered, atomic, reversible release
- `models`: what is stored; `frames`: stored rows to frames
- `compute`: ranks, changes, comparisons (no Django)
- `charts`, `words`: figures and sentences from the same small records (no Django)
- `geo`: shapes and tiles of the provinces (no Django)
- `imaging`: a chart as a file that stands alone (no Django)
- `storable`: what a text may hold that is stored (no Django)
- `files`: tables as CSV, XLSX and JSON (no Django)
- `open_data`: everything a release shows as open tables and what describes them (no Django); `dataset`: their rows
- `catalogue`: what a release shows beside scores, as plain records; `pages`: what a page prints, as records
- `views`, `api`: a request to a page or an answer; `admin`: the office, where tables become releases
"""
