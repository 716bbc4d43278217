"""What a descriptor says of the set as a whole: of which release it is, where it stands, what it rests on."""

from dataclasses import dataclass
from datetime import datetime

from rankings.words.numbers import show_date


@dataclass(frozen=True)
class Document:
    """A document that figures rest on; `url` may be ""."""

    title: str
    url: str


@dataclass(frozen=True)
class About:
    """A release as its files tell of it.

    `site` is the address of the site without a slash behind it, "" where files are made apart from one; `data_page` and
    `files` are the paths of the page of data and of the frozen folder of these files.
    """

    release: int
    published_at: datetime
    documents: tuple[Document, ...]
    site: str = ""
    data_page: str = "/"
    files: str = "/"

    @property
    def frozen(self) -> str:
        """The frozen address of the folder of the files, "" without a site."""
        return f"{self.site}{self.files}" if self.site else ""

    @property
    def homepage(self) -> str:
        """The page for people, "" without a site."""
        return f"{self.site}{self.data_page}" if self.site else ""

    @property
    def issued(self) -> str:
        """The day of the release, by ISO 8601."""
        return self.published_at.date().isoformat()

    def day(self, lang: str) -> str:
        """The day as the language writes it."""
        return show_date(self.published_at.date(), lang)
