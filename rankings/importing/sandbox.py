"""One function on untrusted bytes, in a child process that cannot hurt this one.

Spreadsheet parsers abort the whole process, raise panics that are no `Exception`, hang, and take gigabytes,
on crafted files of a kilobyte. So the child gets the bytes and limits, no environment and no more than its
standard streams; its answer is plain JSON of a bounded size; whatever else happens becomes a
`SandboxError`.
"""

import contextlib
import importlib
import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

_ROOT: Final = str(Path(__file__).resolve().parents[2])
_MODULE: Final = "rankings.importing.sandbox"
# Isolated mode leaves the folder of the code off the path, so it is put there by name.
_START: Final = f"import sys; sys.path.insert(0, {_ROOT!r}); from {_MODULE} import run_child; run_child()"
_STDERR_KEPT: Final = 4096
_CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What the child may use. Measured: a ministry's workbook takes 0.2 s and 60 MB of address space."""

    memory: int = 512 << 20
    """Bytes of address space."""
    cpu_seconds: int = 4
    seconds: float = 12.0
    """By the clock, from the start of the child: on a busy machine its seconds of a processor take longer."""
    answer: int = 8 << 20
    """Bytes of the answer; a table of 100,000 cells takes one or two megabytes."""


class SandboxError(Exception):
    """The child gave no answer. `reason`: "time", "memory", "answer" (too long) or "crash"."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


def call(function: str, request: dict[str, Any], data: bytes, limits: ProcessLimits) -> dict[str, Any]:
    """The answer of `function(request, data)`, run in a child process.

    `function` is "package.module:name". It is imported before the limits are set, and gets the request as a
    plain dict; its answer is a dict that JSON can carry. Raises SandboxError, after `limits.seconds` at the
    latest.
    """
    with tempfile.TemporaryFile() as feed:
        header = {"function": function, "request": request, "limits": asdict(limits)}
        feed.write(json.dumps(header).encode() + b"\n" + data)
        feed.seek(0)
        process = subprocess.Popen(  # noqa: S603 (this very interpreter, with arguments written here)
            [sys.executable, "-I", "-X", "utf8", "-c", _START],
            stdin=feed,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={},  # neither the database's address nor a secret is the child's business
            cwd="/",
            start_new_session=True,
        )
        try:
            answer, complaint = _listen(process, limits)
        finally:
            _end(process)
    return _answer(process.returncode, answer, complaint)


def _listen(process: subprocess.Popen[bytes], limits: ProcessLimits) -> tuple[bytes, str]:
    """Both streams to their end, within the time and no longer than they may be."""
    assert process.stdout is not None and process.stderr is not None  # noqa: S101, PT018 (both are pipes)
    deadline = time.monotonic() + limits.seconds
    answer, complaint = bytearray(), bytearray()
    with selectors.DefaultSelector() as ears:
        ears.register(process.stdout, selectors.EVENT_READ, answer)
        ears.register(process.stderr, selectors.EVENT_READ, complaint)
        while ears.get_map():
            ready = ears.select(max(0.0, deadline - time.monotonic()))
            if not ready:
                raise SandboxError("time")
            for key, _ in ready:
                chunk = os.read(key.fd, _CHUNK)
                key.data.extend(chunk)
                if not chunk:
                    ears.unregister(key.fileobj)
            if len(answer) > limits.answer:
                raise SandboxError("answer")
            del complaint[:-_STDERR_KEPT]
    try:
        process.wait(max(0.1, deadline - time.monotonic()))
    except subprocess.TimeoutExpired as problem:
        raise SandboxError("time") from problem
    return bytes(answer), complaint.decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Nothing of the child is left: its session is its own, so its whole group can be killed."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def _answer(code: int, answer: bytes, complaint: str) -> dict[str, Any]:
    last_line = complaint.strip().rpartition("\n")[2]
    if "memory allocation of" in complaint or "MemoryError" in complaint or "capacity overflow" in complaint:
        raise SandboxError("memory", last_line)
    if code == -signal.SIGXCPU:
        raise SandboxError("time")
    if code != 0:
        raise SandboxError("crash", last_line or f"signal {-code}")
    try:
        said = json.loads(answer)
    except ValueError as problem:
        raise SandboxError("crash", "its answer is no JSON") from problem
    if not isinstance(said, dict):
        raise SandboxError("crash", "its answer is no object")
    return said


def run_child() -> None:
    """What the child does: read the request, limit itself, answer on standard output."""
    # openpyxl imports numpy if it is there, for types that never occur here: 0.1 s and 100 MB of addresses.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    header = json.loads(sys.stdin.buffer.readline())
    module, _, name = header["function"].partition(":")
    # Imported before the limits, from the project's own code: the bytes are still unread.
    function = getattr(importlib.import_module(module), name)
    _limit(ProcessLimits(**header["limits"]))
    answer = function(header["request"], sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.flush()


def _limit(limits: ProcessLimits) -> None:
    import resource  # noqa: PLC0415 (the parent may run where it is missing)

    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        # The hard limit of CPU time a second later: the soft one says by its signal why the child died.
        last = most + (what == resource.RLIMIT_CPU)
        if hard != resource.RLIM_INFINITY:
            most, last = min(most, hard), min(last, hard)  # noqa: PLW2901 (what is already lower stays so)
        # macOS refuses to limit address space; there the clock, CPU time and the answer's length remain.
        refusal = (ValueError,) if what == resource.RLIMIT_AS else ()
        with contextlib.suppress(*refusal):
            resource.setrlimit(what, (most, last))
