"""What an image says below the chart, and the names that files of charts and tables are kept under."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from rankings.charts.record import Chart
from rankings.imaging.sheet import Caption
from rankings.pages.frozen import frozen
from rankings.pages.parts import SECONDARY, Source
from rankings.vi import slugify
from rankings.words.charts import say_from
from rankings.words.licences import DATA

#: So many letters of one parameter are told in the name of a file.
_LONGEST = 60


def caption_of(chart: Chart, sources: Iterable[Source], release: int, absolute: Callable[[str], str]) -> Caption:
    """The lines below an image, licence included; `sources` are all of the page, `absolute` gives an address its host.

    The address is the frozen one: an image stays what it is, whatever later releases say.
    """
    cited = {ref.number for ref in chart.sources}
    documents = tuple(_document(source) for source in sources if source.number in cited)
    page = chart.address.page if chart.address else "/"
    address = absolute(frozen(f"{page}#{chart.id}", release))
    return Caption(documents, f"{say_from(release, chart.lang)} · {DATA.short}", address)


def _document(source: Source) -> str:
    """Title and publisher; a transcription bears its sign, a document in another language says so."""
    sign = SECONDARY if source.secondary else ""
    warning = f" ({source.warning})" if source.warning else ""
    return ", ".join(filter(None, [f"{source.title}{sign}{warning}", source.publisher, source.date]))


def file_name(key: str, page: str, kind: str, place: Mapping[str, Any], release: int) -> str:
    """The name of a file: province or pair, chart or table, what else is chosen, then the release.

    `page` is the address of the page with its query, `place` the parts of that address. For Bình Phước in 2021 it is
    "dxindex-binh-phuoc-rank-history-2021-r1.png". What readers write freely is told as addresses are: a header takes no
    other letters, and a name that a page saves files under no other path.
    """
    about = [str(part) for part in place.values()]
    names, numbers = [part for part in about if not part.isdigit()], [part for part in about if part.isdigit()]
    chosen = [value for name, value in parse_qsl(page.partition("?")[2]) if name != "v"]
    told = filter(None, (slugify(part)[:_LONGEST] for part in chosen))
    return f"{'-'.join(['dxindex', *names, key, *numbers, *told, f'r{release}'])}.{kind}"
