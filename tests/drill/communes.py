"""A large unit set and tables of it, all synthetic: communes that are none, with scores drawn by chance."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from random import Random

from rankings.models import Province, Region, UnitSet
from rankings.releasing.defining import Definition, NewIndicator, Weight
from rankings.releasing.large_edition import Order
from rankings.releasing.publishing import People

REGIONS = 6
PEOPLE = People("a publisher", "an importer")
NOTES = {"vi": "Số liệu giả", "en": "Synthetic figures"}
SOURCE = {
    "key": "communes", "kind": "ministry", "document": "Bảng xã giả", "publisher": "Diễn tập",
    "url": "https://drill.example/communes", "published": "2026-03-31",
}  # fmt: skip


def store_units(count: int) -> None:
    """A unit set of so many communes in six regions."""
    UnitSet.objects.create(units=count, name_vi=f"{count} xã giả", name_en=f"{count} synthetic communes")
    regions = [
        Region.objects.create(unit_set_id=count, slug=f"vung-{one}", name_vi=f"Vùng {one}", name_en=f"Region {one}")
        for one in range(REGIONS)
    ]
    Province.objects.bulk_create(
        Province(
            unit_set_id=count, region=regions[one % REGIONS], code=code_of(one), slug=f"xa-{one:05d}",
            name_vi=f"Xã giả {one:05d}", name_en=f"Commune {one:05d}", name_sort=f"{count - one:05d}",
            name_search=f"xa gia {one:05d}",
        )
        for one in range(count)
    )  # fmt: skip


def code_of(unit: int) -> str:
    """The code of a commune."""
    return f"{unit + 1:05d}"


def indicators_of(count: int) -> list[str]:
    """Codes of so many indicators, the whole among them."""
    return ["dti", *(f"x{one:03d}" for one in range(1, count))]


def definition(year: int, units: int, indicators: Sequence[str], method: str = "communes") -> Definition:
    """An edition whose whole is made of these indicators, in equal weights."""
    return Definition(
        year=year, units=units, method=method, method_is_new=True, publisher_vi="Diễn tập", publisher_en="Drill",
        published_on=f"{year + 1}-03-31", decision="0/QĐ-DT", decided_on="2025-04-03", summary_vi="Khung diễn tập.",
        summary_en="A framework of a drill.",
        indicators=tuple(NewIndicator(code, "main_index", code, code, code, code) for code in indicators[1:]),
        weights=tuple(Weight("dti", code, "1", "published") for code in indicators[1:]),
    )  # fmt: skip


def write_table(path: Path, units: int, indicators: Sequence[str], seed: int = 1) -> Path:
    """A long table of four-place scores, unit by unit as an office would export it."""
    draw = Random(seed).randrange
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("unit,indicator,score\n")
        for unit, code in product(range(units), indicators):
            file.write(f"{code_of(unit)},{code},0.{draw(10_000):04d}\n")
    return path


def order(path: Path, year: int, units: int, indicators: Sequence[str], **changes: object) -> Order:
    """An order of the table at `path` for an edition that is new with it."""
    values: dict = {
        "definition": definition(year, units, indicators),
        "people": PEOPLE,
        "notes": NOTES,
        "source": SOURCE,
    }
    return Order(**{"year": year, "units": units, "path": path} | values | changes)
