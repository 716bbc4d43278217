"""From a file's bytes to a checked frame, without Django and without a database.

    pasted text -> bytes                                                                               `paste`
    bytes -> gate -> sandbox(parse_text | _html | _workbook | _xlsx | _pdf) -> grid.RawTable           `readers`
             which sheet or table: `choosing`; TCVN3 and VNI to Unicode: `legacy_fonts`; how much: `limits`
    RawTable -> header, headings -> mapping, columns, choices                                          `columns`
             -> names -> rows of provinces -> numbers -> values -> checks -> findings                  `checks`
    all of it in one call, to a frame of `shape.FIGURE_COLUMNS`                                        `tables`
    what people said of the file on the way                                                            `answers`
    findings shown: a piece of the sheet around a cell                                                 `fragments`
             the workbook handed back with them (sandbox: `write_workbook`)                            `annotating`

Nothing in a file is trusted: what is parsed is parsed in a child process with limits (`sandbox`). Nothing is
guessed: a heading, name or number that can mean two things is a choice or a finding (`findings`), with its cell.
`published` reads the repository's own fixtures.
"""
