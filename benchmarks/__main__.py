"""`make bench`: ranks in pure functions, a large table against COPY, then a ranking page from the site's own server."""

import argparse

from benchmarks import bulk, pages, ranks


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--rows", type=int, default=1_000_000, help="Lines of the large table.")
    options = parser.parse_args()
    ranks.measure()
    bulk.measure(options.rows)
    pages.measure()


main()
