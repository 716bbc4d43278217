"""`make bench`: ranks in pure functions, then a ranking page from the site's own server."""

from benchmarks import pages, ranks


def main() -> None:
    """Print both tables."""
    ranks.measure()
    pages.measure()


main()
