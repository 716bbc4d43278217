"""People of the office, tables to bring in, and the way from one to the next."""

import io
import random
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rankings.models import Import, Province

URL = "https://dti.gov.vn/bang-2022"


@pytest.fixture
def importer(client_as):
    """A browser in which an importer is logged in."""
    return client_as("importer", name="an")


@pytest.fixture
def publisher(client_as):
    """A browser in which a publisher is logged in."""
    return client_as("publisher", name="binh")


@pytest.fixture
def good_file(root):
    """The bytes of the ministry-like table of 2022, whose figures are the published ones."""
    return (root / "tests" / "data" / "good.xlsx").read_bytes()


@pytest.fixture
def changed_file(good_file):
    """The same table with Bắc Kạn's score raised to Bạc Liêu's, ranks and mean mended."""
    book = openpyxl.load_workbook(io.BytesIO(good_file))
    sheet = book.active
    rows = {sheet.cell(row, 2).value: row for row in range(5, 69)}
    sheet.cell(rows["Bắc Kạn"], 3).value = 0.4478
    for name, rank in (("Bắc Kạn", 60), ("Cao Bằng", 62), ("Gia Lai", 63)):
        sheet.cell(rows[name], 4).value = rank
    sheet.cell(rows["Trung bình cả nước"], 3).value = 0.5795
    return saved(book)


def saved(book):
    """A workbook's bytes."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
def bring(importer):
    """Bring a file in; returns its import."""

    def upload(content, name="bang.xlsx", edition="2022/63", url=URL, client=importer, lang="", **said):
        file = SimpleUploadedFile(name, content)
        form = {"edition": edition, "file": file, "url": url} | said
        answer = client.post(f"{lang}/admin/imports/new/", form)
        assert answer.status_code == 302, answer.content.decode()
        return Import.objects.order_by("pk").last()

    return upload


@pytest.fixture
def say_reasons(importer):
    """Give every warning of an import a reason."""

    def answer(row, reason="Đã đối chiếu với bản in"):
        importer.post(f"/admin/imports/{row.pk}/check/", {"revision": row.revision, "reason-all": reason})
        row.refresh_from_db()
        return row

    return answer


@pytest.fixture
def propose(importer):
    """Look at an import's changes, then propose it."""

    def step(row, client=importer, vi="Bảng gốc năm 2022", en="The original table of 2022"):
        assert client.get(f"/admin/imports/{row.pk}/changes/").status_code == 200
        row.refresh_from_db()
        seen = client.get(f"/admin/imports/{row.pk}/publish/").context["seen"]
        form = {"action": "propose", "revision": row.revision, "note_vi": vi, "note_en": en, "seen": seen}
        client.post(f"/admin/imports/{row.pk}/publish/", form)
        row.refresh_from_db()
        return row

    return step


@pytest.fixture
def approve(publisher):
    """Publish a proposed import now; returns the answer after its redirect."""

    def step(row, client=publisher, lang=""):
        form = {"action": "publish", "revision": row.revision}
        answer = client.post(f"{lang}/admin/imports/{row.pk}/publish/", form, follow=True)
        row.refresh_from_db()
        return answer

    return step


@pytest.fixture
def table_of_2025(db):
    """A clearly synthetic table of DTI 2025 on the 34 units: ten main indices in a column each, and the total.

    Its new index is "Dữ liệu số (thử)". The figures are random and stand in no published data.
    """
    dice = random.Random(2025)
    weights = {
        "Nhận thức số": 80, "Thể chế số": 80, "Hạ tầng số": 100, "Nhân lực số": 80, "An toàn thông tin mạng": 80,
        "Hoạt động chính quyền số": 200, "Hoạt động kinh tế số": 140, "Hoạt động xã hội số": 140,
        "Dữ liệu số (thử)": 100,
    }  # fmt: skip
    rows = []
    for name in Province.objects.filter(unit_set_id=34).order_by("name_sort").values_list("name_vi", flat=True):
        scores = {head: Decimal(dice.randrange(3000, 9000)).scaleb(-4) for head in weights}
        total = sum(weights[head] * score for head, score in scores.items()) / sum(weights.values())
        rows.append((name, total.quantize(Decimal("0.0001")), scores))
    rows.sort(key=lambda row: -row[1])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["SỐ LIỆU THỬ, KHÔNG PHẢI SỐ LIỆU CÔNG BỐ: DTI 2025 CỦA 34 TỈNH, THÀNH PHỐ"])
    sheet.append(["TT", "Tỉnh, thành phố", "DTI", "Hạng", *weights])
    totals = [row[1] for row in rows]
    for place, (name, total, scores) in enumerate(rows, start=1):
        sheet.append([place, name, float(total), totals.index(total) + 1, *map(float, scores.values())])
    return saved(book)
