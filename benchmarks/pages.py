"""The ranking page from the production server: made anew, from the cache, unchanged; and the same bytes as a file."""

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter, sleep

ROOT = Path(__file__).resolve().parent.parent
PAGE = "/xep-hang/2022/"
FILE = "bench-page.html"
REQUESTS = 300
START_SECONDS = 30


def measure() -> None:
    """Print milliseconds a request, one client on one kept connection."""
    with server({"CACHE_URL": "dummy://"}) as port:
        body, etag = fetch(port, PAGE)
        cold = milliseconds(port, PAGE, count=60)
    static = ROOT / "var" / "static" / FILE
    static.write_bytes(body)
    try:
        with server({}) as port:
            rows = [
                ("made anew", cold),
                ("from the cache", milliseconds(port, PAGE)),
                ("unchanged (304)", milliseconds(port, PAGE, {"If-None-Match": etag})),
                ("static file", milliseconds(port, f"/static/{FILE}")),
            ]
    finally:
        static.unlink()
    print(f"\nranking page {PAGE}: {len(body):,} bytes, median of requests one after another")
    for name, time in rows:
        print(f"{name:>18}{time:>8.2f} ms{time / rows[-1][1]:>8.1f} x a static file")


@contextmanager
def server(variables: dict[str, str]) -> Iterator[int]:
    """The site as `make run` serves it, on a free port."""
    port = free_port()
    command = [
        Path(sys.executable).with_name("granian"), "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning", "dxindex.wsgi:application",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **variables}, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen, path: str = "/healthz") -> None:
    """Return when the server answers. Raises RuntimeError if it ends or takes too long."""
    end = monotonic() + START_SECONDS
    while monotonic() < end and process.poll() is None:
        try:
            fetch(port, path)
        except OSError:
            sleep(0.05)
            continue
        return
    raise RuntimeError("the server did not start: try `make run`")


def fetch(port: int, path: str) -> tuple[bytes, str]:
    """Body and ETag of one GET."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.read(), answer.getheader("ETag", "")


def milliseconds(port: int, path: str, headers: dict[str, str] | None = None, count: int = REQUESTS) -> float:
    """Median milliseconds of a request on a kept connection."""
    times = []
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        for _ in range(count):
            start = perf_counter()
            connection.request("GET", path, headers=headers or {})
            connection.getresponse().read()
            times.append(perf_counter() - start)
    return median(times[count // 10 :]) * 1e3
