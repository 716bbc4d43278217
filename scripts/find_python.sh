#!/bin/sh
# Print the first Python >= 3.11 that can make virtual environments; else one line saying what is missing.
# Usage: find_python.sh [preferred]
old=""
bare=""
for candidate in "$1" python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if ! "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        old="$old $candidate is $version;"
    elif ! "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        bare="$candidate ($version)"
    else
        command -v "$candidate"
        exit 0
    fi
done
if [ -n "$bare" ]; then
    echo "DXIndex: $bare cannot make virtual environments; install its venv package (Debian: apt-get install python3-venv)." >&2
else
    echo "DXIndex needs Python 3.11 or newer;${old:- no python3 was found on PATH;} name one with: make run PYTHON=/path/to/python3" >&2
fi
exit 1
