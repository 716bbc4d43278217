"""`make bench`: ranks and their ranges, a large table against COPY, the whole set, pages on a server and on a phone."""

import argparse

from benchmarks import bulk, open_data, pages, phone, ranks, robustness, what_if


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--rows", type=int, default=1_000_000, help="Lines of the large table.")
    only = ["ranks", "ranges", "bulk", "whole-set", "pages", "phone", "what-if"]
    parser.add_argument("--only", choices=only, help="One of the measurements alone.")
    options = parser.parse_args()
    measurements = {
        "ranks": ranks.measure,
        "ranges": robustness.measure,
        "bulk": lambda: bulk.measure(options.rows),
        "whole-set": lambda: open_data.measure(options.rows),
        "pages": pages.measure,
        "phone": phone.measure,
        "what-if": what_if.measure,
    }
    for name, measure in measurements.items():
        if options.only in (None, name):
            measure()


main()
