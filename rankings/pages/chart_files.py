"""What a chart's files say beside the chart: documents, release, address, and the name that they are kept under."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from rankings.charts.record import Chart
from rankings.files.csv_file import write_csv
from rankings.imaging.plain_table import plain_table
from rankings.imaging.sheet import Caption, notes_of
from rankings.pages.parts import Source
from rankings.words.charts import say_from


def caption_of(chart: Chart, sources: Iterable[Source], release: int, absolute: Callable[[str], str]) -> Caption:
    """The lines below an image; `sources` are all of the page, `absolute` gives an address its host."""
    cited = {ref.number for ref in chart.sources}
    documents = tuple(_document(source) for source in sources if source.number in cited)
    page = chart.address.page if chart.address else "/"
    address = absolute(f"{page}#{chart.id}")
    return Caption(documents, say_from(release, chart.lang), address)


def _document(source: Source) -> str:
    """Title and publisher; a transcription bears its sign, a document in another language says so."""
    sign = "°" if source.secondary else ""
    warning = f" ({source.warning})" if source.warning else ""
    return ", ".join(filter(None, [f"{source.title}{sign}{warning}", source.publisher, source.date]))


def csv_of(chart: Chart, caption: Caption) -> bytes:
    """The chart's table with plain numbers; below an empty line, what the image has around it, a line each."""
    head, rows = plain_table(chart.table, chart.lang)
    below = [[line] for line in (chart.alone, chart.sentence, chart.note, *notes_of(chart)) if line]
    below += [[chart.source, document] for document in caption.sources]
    return write_csv(head, [*rows, [], *below, [caption.release], [caption.address]], bom=True)


def file_name(chart: Chart, kind: str, place: Mapping[str, Any]) -> str:
    """The name of a file: province or pair, chart, then what else is chosen; `place` are the parts of the address.

    For Bình Phước in 2021 it is "dxindex-binh-phuoc-rank-history-2021.png".
    """
    about = [str(part) for part in place.values()]
    names, numbers = [part for part in about if not part.isdigit()], [part for part in about if part.isdigit()]
    query = chart.address.page.partition("?")[2] if chart.address else ""
    chosen = [f"v{value}" if name == "v" else value for name, value in parse_qsl(query)]
    return f"{'-'.join(['dxindex', *names, chart.id, *numbers, *chosen])}.{kind}"
