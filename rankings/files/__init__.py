"""Tables as files: the one writer of CSV, XLSX and JSON, for pages, charts, the API and the office (no Django)."""
