"""From a file's bytes to a checked frame, without Django and without a database.

    bytes -> gate -> sandbox(parse_text | parse_html | parse_workbook | parse_xlsx) -> grid.RawTable    `readers`
    RawTable -> header, headings -> columns, choices                                                   `columns`
             -> names -> rows of provinces -> numbers -> values -> checks -> findings                  `checks`
    all of it in one call, to a frame of `shape.FIGURE_COLUMNS`                                        `tables`

Nothing in a file is trusted: what is parsed is parsed in a child process with limits (`sandbox`). Nothing is
guessed: a heading, name or number that can mean two things is a choice or a finding (`findings`), with its cell.
`published` reads the repository's own fixtures.
"""
