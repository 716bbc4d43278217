"""Say in one line why a port cannot be served, before anything else is done. Usage: check_port.py PORT."""

import socket
import sys


def problem(port: str) -> str | None:
    """What is wrong with the port, or None if it is free on 127.0.0.1."""
    if not port.isdecimal() or not 1 <= int(port) <= 65535:
        return f"PORT is {port!r}; expected a number from 1 to 65535."
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except PermissionError:
            return f"port {port} needs more rights than this user has; try: make run PORT=8000"
        except OSError:
            return f"port {port} of 127.0.0.1 is in use; try: make run PORT={next_port(int(port))}"
    return None


def next_port(port: int) -> int:
    """The port to suggest in its place."""
    return port + 1 if port < 65535 else 8000


if __name__ == "__main__":
    found = problem(sys.argv[1])
    if found:
        sys.exit(f"DXIndex: {found}")
