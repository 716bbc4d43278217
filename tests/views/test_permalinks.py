"""A frozen address answers the same bytes after later releases: pages, what leaves them, and answers of the API."""

import dataclasses
import hashlib
import tempfile
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import get_resolver

from rankings.api.examples import EXAMPLES
from rankings.api.urls import version_1
from rankings.catalogue import load_catalogue
from rankings.dataset.addresses import file_address
from rankings.forms import split_name
from rankings.importing.published import read_published
from rankings.models import Release
from rankings.open_data.tables import file_names
from rankings.pages.frozen import frozen
from rankings.pages.release_changes import review_of
from rankings.releasing.publishing import load_published, revert
from tests.browser.addresses import KINDS
from tests.conftest import ROOT
from tests.leaving import FILES, form_of, forms_of
from tests.tables import NOTES, in_the_database, publish_correction, publish_primary

pytestmark = pytest.mark.django_db

FIRST = 1
#: Of these pages every form is walked as every kind of file, of the others as one kind each: one code makes them.
WHOLLY = ("ranking", "former province")
#: What stands behind every name, title and sentence of the reference data once it has changed.
CHANGED = " (đã đổi)"
SAID = (
    "decision", "document", "full_name_vi", "legal_basis", "name_en", "name_vi", "note_en", "note_vi", "publisher_en",
    "publisher_vi", "short_en", "short_vi", "summary_en", "summary_vi", "text_en", "text_vi",
)  # fmt: skip


OTHERWISE = ("reconstructed ranking", "figure in documents", "comparison of four")
#: Pages that nothing hangs on.
UNCITED = {"brief", "compare"}


def pages():
    """The frozen address of a page of each kind: most in Vietnamese, every fourth in English."""
    found = {}
    for name, (vi, en, status) in KINDS.items():
        page = form_of(vi)[0] if status == 200 else ""
        # One look at each page, and those that other tables are behind.
        if page and (page not in {each for each, _ in found.values()} or name in OTHERWISE):
            found[name] = page, frozen(en if len(found) % 4 == 3 else vi, FIRST)
    return {name: address for name, (_, address) in found.items()}


def leaving(client, name, address, turn):
    """Some frozen addresses of what leaves a page."""
    found = forms_of(client, address)
    if name in WHOLLY:
        return list(chain.from_iterable(found.values()))
    # Each form of some page as each kind of file: one code makes them for all pages.
    return [each[turn % len(each)] for place, each in enumerate(found.values()) if (place + turn) % 2 == 0]


def whole_set():
    """The files of everything that the first release shows."""
    return [file_address(FIRST, name) for name in file_names()]


def operations(client):
    """The frozen addresses of every operation of the API that has a release to choose, in every format."""
    found = []
    for methods in client.get("/api/v1/openapi.json").json()["paths"].values():
        reads = {each["name"]: each["schema"] for each in methods["get"].get("parameters", ())}
        address = f"/api/v1/{EXAMPLES[methods['get']['operationId']]}"
        if "url" in reads:
            page = quote(f"http://testserver{frozen('/tinh/da-nang/', FIRST)}", safe="")
            address = f"/api/v1/oembed/?url={page}"
        if "v" in reads:
            address = frozen(address, FIRST)
            found += [f"{address}&format={each}" for each in ("csv", "xlsx") if each in str(reads.get("format"))]
        found.append(address)
    return found


def taken(client, address):
    """What an address answers: status, bytes, and what a program is told of them."""
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    told = {name: answer.get(name) for name in ("ETag", "Content-Type", "Content-Disposition", "Location")}
    return answer.status_code, hashlib.sha256(body).hexdigest(), told


def forget():
    """Nothing that was kept in memory, and no file that was kept on disk, answers for a second making."""
    for each in (cache.clear, load_catalogue.cache_clear, review_of.cache_clear):
        each()


def walk(addresses):
    """What each address answers, all made anew."""
    forget()
    client = Client()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("rankings.dataset.keeping.folder", lambda: Path(folder))
        return {address: taken(client, address) for address in addresses}


def publish_other_reference():
    """A release in which every name, title and sentence is another, and a province's figures are gone."""
    published = read_published(ROOT / "fixtures")
    reference = {name: [_renamed(row) for row in rows] for name, rows in published.reference.items()}
    figures = published.figures[published.figures["province"] != "gia-lai"]
    changed = dataclasses.replace(published, sha256="c" * 64, reference=reference, figures=figures)
    return load_published(changed, "tests", NOTES["correction"])


def _renamed(row):
    return {name: value + CHANGED if value and name in SAID else value for name, value in row.items()}


def go_back():
    """A release that shows again what the second one showed."""
    return revert(Release.objects.get(number=2), "Publisher Person", NOTES["revert"])


def walk_again(addresses):
    """What each address answers when rows come the other way round wherever no order is asked for.

    SQLite can be told to give them so; PostgreSQL does it when it likes, as after it has counted a table anew.
    """
    if connection.vendor != "sqlite":
        return walk(addresses)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA reverse_unordered_selects = true")
        try:
            return walk(addresses)
        finally:
            cursor.execute("PRAGMA reverse_unordered_selects = false")


@pytest.fixture(scope="class")
def walks(django_db_setup, django_db_blocker):
    """What frozen addresses of the first release answered when it was live, and after four more; both by address."""
    before = {}

    def walk_first():
        client = Client()
        found = pages()
        addresses = [*found.values(), *operations(client), *whole_set()]
        for turn, (name, address) in enumerate(found.items()):
            addresses += leaving(client, name, address, turn)
        before.update(walk(dict.fromkeys(addresses)))

    later = (publish_primary, publish_correction, publish_other_reference, go_back)
    with in_the_database(django_db_blocker, walk_first, *later, lambda: walk_again(before)) as done:
        assert [release.number for release in done[1:-1]] == [2, 3, 4, 5]
        forget()
        yield before, done[-1]
        forget()


class TestAfterLaterReleases:
    def test_every_frozen_address_answers_the_same_bytes(self, walks):
        before, after = walks
        assert {address for address, answer in before.items() if after[address] != answer} == set()

    def test_and_is_there(self, walks):
        assert {address: answer[0] for address, answer in walks[0].items() if answer[0] not in (200, 307)} == {}

    def test_every_kind_of_page_form_file_and_operation_is_walked(self, walks):
        walked = {found for found in map(form_of, walks[0]) if found}
        named = set(map(split_name, _names("rankings.urls")))
        for form in {form for _, form in named if form}:
            assert {kind for _, each, kind in walked if each == form} >= set(FILES.get(form, [""])), form
        operations_named = {pattern.name for pattern in version_1} - {"root", "openapi", "docs"}
        assert {name for name, form, _ in walked if form == "answer"} == operations_named
        assert {name for name, form, _ in walked if not form} == {page for page, form in named if form} | UNCITED

    @pytest.mark.parametrize(
        ("address", "release", "later"),
        [
            ("/xep-hang/2022/", 3, "0,4070"),
            ("/api/v1/rankings/2022/", 3, "0.4070"),
            ("/tinh/binh-phuoc/?year=2022", 4, f"Bình Phước{CHANGED}"),
            ("/api/v1/provinces/?format=csv&units=63", 4, f"Bình Phước{CHANGED}"),
        ],
    )
    @pytest.mark.usefixtures("walks")
    def test_the_later_releases_do_say_otherwise(self, client, address, release, later):
        """Else nothing would be proved."""
        assert later in client.get(frozen(address, release)).content.decode()
        assert later not in client.get(frozen(address, FIRST)).content.decode()

    @pytest.mark.usefixtures("walks")
    def test_so_do_later_files_and_the_live_address_leads_to_the_newest(self, client):
        first, third = (client.get(file_address(number, "scores.csv")).getvalue() for number in (FIRST, 3))
        assert b"2022,63,dti,bac-kan,0.4070," in third
        assert b"2022,63,dti,bac-kan,0.4070," not in first
        assert client.get("/api/v1/data/scores.csv")["Location"] == file_address(5, "scores.csv")


def _names(urls):
    """The names of a module's addresses."""
    return {name for name in get_resolver(urls).reverse_dict if isinstance(name, str)}
