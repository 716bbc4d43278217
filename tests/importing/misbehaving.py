"""What a parser may do to its process: functions for the child that tests call through the sandbox."""

import os
import sys
import time
from pathlib import Path


def echo(request, data):
    return {
        "request": request,
        "data": data.decode(),
        "numpy": sys.modules.get("numpy", "absent") is not None,
    }


def environment(request, data):
    return {"environment": dict(os.environ), "folder": str(Path.cwd()), "arguments": sys.argv}


def abort(request, data):
    os.abort()


def leave(request, data):
    os._exit(0)


def raise_what_is_no_exception(request, data):
    raise KeyboardInterrupt("as a panic of the parser is")


def sleep(request, data):
    time.sleep(600)


def spin(request, data):
    while True:
        pass


def eat(request, data):
    return {"length": len(bytearray(4 << 30))}


def flood(request, data):
    return {"text": "x" * (16 << 20)}


def shout(request, data):
    sys.stderr.write("x" * (4 << 20))
    return {"said": True}


def write(request, data):
    with Path(request["path"]).open("wb") as stream:
        stream.write(b"x" * 100)
    return {}


def leave_a_grandchild(request, data):
    if os.fork() == 0:
        time.sleep(600)
    return {"said": True}


def answer_with_a_list(request, data):
    return [1]
