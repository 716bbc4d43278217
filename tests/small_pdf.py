"""PDFs written by hand, byte by byte: texts and lines at places, with what real programs do to letters."""

import zlib

PAGE = (595, 842)


def text(x, y, words, size=10):
    """A text whose baseline begins at a place, in points from the page's lower left corner."""
    return ("text", x, y, words, size)


def line(x0, y0, x1, y1):
    return ("line", x0, y0, x1, y1)


def table(rows, *, left=50, top=700, widths=None, height=20):
    """Texts in a grid of lines; `top` is the height of the upper edge. A text may be None: no line left of it."""
    widths = widths or [90] * len(rows[0])
    bottom = top - height * len(rows)
    right = left + sum(widths)
    drawn = [line(left, top - height * step, right, top - height * step) for step in range(len(rows) + 1)]
    edges = [left + sum(widths[:column]) for column in range(len(widths) + 1)]
    for row, texts in enumerate(rows):
        upper, lower = top - height * row, top - height * (row + 1)
        for column, words in enumerate(texts):
            if words is not None:
                drawn += [line(edges[column], upper, edges[column], lower)]
                drawn += [text(edges[column] + 3, lower + 6, words)] if words else []
    return [*drawn, line(right, top, right, bottom)]


#: A font that names no letter for its glyphs.
NAMELESS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype "
    b"/CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
)


def pdf(pages, extra=b"", font=None):
    """A PDF of pages, each a list of `text` and `line`; `extra` stands at the head of every page's content."""
    letters = sorted({letter for page in pages for item in page if item[0] == "text" for letter in item[3]})
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    assert len(codes) < 256
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 "
        + b"/a " * len(codes)
        + b"] >> /ToUnicode 4 0 R >>",
        _stream(_to_unicode(codes)),
    ]
    objects[2] = font or objects[2]
    kids = []
    for page in pages:
        objects.append(_stream(extra + b"\n".join(_drawn(item, codes) for item in page)))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (*PAGE, content)
        )
        kids.append(len(objects))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    return assemble(objects)


def assemble(objects, trailer=b""):
    """A PDF of objects, of which the first is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def _stream(content):
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def _drawn(item, codes):
    if item[0] == "line":
        return b"%f %f m %f %f l S" % item[1:]
    _, x, y, words, size = item
    typed = "".join(f"{codes[letter]:02x}" for letter in words)
    return b"BT /F %f Tf %f %f Td <%s> Tj ET" % (size, x, y, typed.encode())


def _to_unicode(codes):
    pairs = "\n".join(f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    ).encode()
