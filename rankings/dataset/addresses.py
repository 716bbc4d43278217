"""Where the files of a release stand."""

from django.urls import reverse

from rankings.catalogue import Catalogue
from rankings.dataset.files import about_release
from rankings.links import link
from rankings.open_data.about import About
from rankings.open_data.tables import DESCRIPTOR


def file_address(release: int, name: str) -> str:
    """The frozen address of a file of a release, without a host.

    >>> file_address(1, "scores.csv")
    '/api/v1/releases/1/data/scores.csv'
    """
    return reverse("api:data_file", kwargs={"number": release, "file": name})


def live_address(name: str) -> str:
    """The address that leads to a file of the newest release.

    >>> live_address("scores.csv")
    '/api/v1/data/scores.csv'
    """
    return reverse("api:live_data_file", kwargs={"file": name})


def about_at(catalogue: Catalogue, site: str) -> About:
    """What descriptors say of a release on this site; "" where files are made apart from one."""
    folder = file_address(catalogue.release.pk, DESCRIPTOR).removesuffix(DESCRIPTOR)
    return about_release(catalogue, site=site, data_page=link("en", "data"), files=folder)
