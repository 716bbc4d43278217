"""Pages of the loaded figures, as records."""

import pytest

from rankings.pages import why_peers, why_steps
from rankings.pages.compared_choice import read_compared
from rankings.pages.comparison import comparison_page
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of
from rankings.pages.region import region_page
from rankings.pages.region_choice import read_region_choice
from rankings.pages.regions import regions_page
from rankings.releasing import publishing
from tests.drill import figures as drill
from tests.tables import in_the_database, publish_correction, publish_primary, take_back


@pytest.fixture
def show(catalogue):
    """The page of a province: `show("binh-phuoc", "vi", year="2021")`."""

    def page(slug, lang="vi", **params):
        return province_page(catalogue, read_choice_of(catalogue, slug, params), lang)

    return page


@pytest.fixture
def compare(catalogue):
    """The page of two to four: `compare("binh-phuoc", "dak-nong", lang="en", year="2021")`."""

    def page(*slugs, lang="vi", **params):
        return comparison_page(catalogue, read_compared(catalogue, slugs, params), lang)

    return page


@pytest.fixture
def drafts(catalogue):
    """A function from an edition and a language to a draft with its rows and what is stored on steps and peers."""

    def make(key, lang="vi", stored=True):
        year, units, basis = key
        view = catalogue.seen(basis)
        edition = view.editions[year, units]
        findings = view.findings(edition, (*why_peers.KINDS, *why_steps.KINDS)) if stored else {}
        rows = Lookup(view.scores([edition]))
        return Draft(view, lang, rows, Printer(lang), Documents(view, lang), findings=findings), edition

    return make


@pytest.fixture
def region(catalogue):
    """`region("red-river-delta", "vi", year="2023")`; the country with ""."""

    def page(slug, lang="vi", **params):
        seen = catalogue.seen(params.get("basis", ""), params.get("breaks", ""))
        choice = read_region_choice(seen, slug, params)
        return region_page(seen, choice, lang) if slug else regions_page(seen, choice, lang)

    return page


@pytest.fixture(scope="class")
def corrected(django_db_setup, django_db_blocker):
    """Releases 2, the ministry's own table, and 3, a synthetic correction of it; for all tests of a class."""
    with in_the_database(django_db_blocker, publish_primary, publish_correction) as releases:
        yield releases


@pytest.fixture(scope="class")
def next_year(django_db_setup, django_db_blocker):
    """Release 2, with the synthetic DTI 2025 of the drills on the 34 units; for all tests of a class."""

    def publish():
        row = drill.proposing.bring_in(drill.brought(), "Importer Person")
        draft = drill.draft_of(row, codes=("dti", "green"))
        return publishing.publish(draft, "Publisher Person", drill.NOTES, imported_by="Importer Person")

    with in_the_database(django_db_blocker, publish) as releases:
        yield releases


@pytest.fixture(scope="class")
def taken_back(corrected):
    """Those two, and release 4, which restores release 2."""
    return (*corrected, take_back(corrected[0]))
