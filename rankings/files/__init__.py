"""Tables as files: the one writer of CSV, XLSX and JSON, for pages, charts and the API (no Django)."""
