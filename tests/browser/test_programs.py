"""The lines that the site shows to programmers run as they stand, against the site as it is served."""

import json
import re
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen

import pytest

from rankings.words.programs import samples


@pytest.fixture
def lines(site):
    """The lines of a sample by its key: `lines("r")`."""
    return {each.key: each.lines for each in samples(f"{site}/api/v1", f"{site}/api/v1/data", "en")}.get


@pytest.fixture
def with_codes(root, site):
    """The line of docs/open-data.md that reads provinces with their codes as they are: `with_codes("read.csv")`."""
    text = (root / "docs/open-data.md").read_text(encoding="utf-8").replace("http://127.0.0.1:8000", site)
    return lambda reader: re.search(rf"`({re.escape(reader)}\(.*provinces\.csv.*?\))`", text)[1]


def test_pandas_reads_the_three_leaders_with_all_their_digits(lines, with_codes, capsys):
    names = {}
    exec(lines("pandas"), names)
    provinces = eval(with_codes("pd.read_csv"), names)
    assert provinces.query("province == 'ha-noi'")["code"].tolist() == ["01", "01"]

    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["province", "rank", "score"],
        ["ha-noi", "1", "0.8241"],
        ["hue", "2", "0.7951"],
        ["hai-phong", "3", "0.7857"],
    ]


def test_duckdb_counts_by_basis_what_the_parquet_file_holds(lines, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    exec(lines("duckdb"), {})

    told = re.findall(r"│ +(\d{4}) │ +(\d+) │ (\w+) +│ +(\d+) │", capsys.readouterr().out)
    counts = {(int(year), int(units), basis): int(count) for year, units, basis, count in told}
    # Scores of fixtures/dti_best.csv, and 63 times what of 2022 and 2023 is known of four indices together.
    assert counts[2020, 63, "published"] == 23
    assert (counts[2022, 63, "published"], counts[2022, 63, "derived"]) == (344, 180 + 63)
    assert (counts[2023, 63, "published"], counts[2023, 63, "derived"]) == (318, 186 + 63)
    assert (counts[2024, 63, "published"], counts[2024, 34, "published"] + counts[2024, 34, "derived"]) == (315, 170)


def test_r_reads_the_years_of_binh_phuoc(lines, with_codes, rscript, tmp_path):
    codes = f"provinces <- {with_codes('read.csv')}\nprint(subset(provinces, province == 'ha-noi')$code)"
    (tmp_path / "sample.R").write_text(f"{lines('r')}\n{codes}")
    done = subprocess.run([rscript, tmp_path / "sample.R"], capture_output=True, text=True, check=True)

    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[:3] == [
        ["year", "rank", "rank_change", "flags"],
        ["2020", "25", "NA"],
        ["2021", "9", "16", "method_break"],
    ]
    assert rows.pop() == ["[1]", '"01"', '"01"']
    assert [row[:3] for row in rows[3:]] == [["2022", "12", "-3"], ["2023", "13", "-1"], ["2024", "12", "1"]]


def test_a_page_of_another_site_reads_how_far_one_province_is_ahead(lines, site, browser):
    with urlopen(f"{site}/api/v1/compare/?provinces=binh-phuoc,dak-nong&year=2022&units=63") as answer:
        gaps = {row["indicator"]: row["gap"] for row in json.load(answer)["rows"]}

    with elsewhere() as address, browser.new_context() as context:
        page, heard = context.new_page(), []
        page.on("console", lambda message: heard.append(message.text))
        page.goto(address)
        page.evaluate(f"async () => {{{lines('js')}}}")

    assert heard == [f"{indicator} {gap or 'null'}" for indicator, gap in gaps.items()]
    assert gaps["dti"] == "0.1119"


@contextmanager
def elsewhere():
    """The address of an empty page of an origin that is not the site's."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b'<!DOCTYPE html><title>Elsewhere</title><link rel="icon" href="data:,">')

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
