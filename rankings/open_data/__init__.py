"""The whole set of figures of a release as open tables: their schemas, descriptors and files (no Django).

- `tables`: which tables there are, their columns, keys and references
- `csv_lines`: the CSV of a table, measured as it leaves
- `descriptor`: the Frictionless Data Package; `csvw`: the same for CSV on the Web
- `parquet`: CSV to Parquet; `packing`: all of it as one zip, written to a stream

Where the rows come from: `rankings.dataset`.
"""
