"""The rows of a release's open tables, and the files they become; the tables themselves: `rankings.open_data`.

- `reference`: the tables that a catalogue holds; `long_tables`: scores and figures, read a few thousand at a time
- `files`: every file of the set, made from these; `keeping`: what is too dear to be made twice, on disk
"""
