#!/bin/sh
# ensure_programs.sh browser|r ...: the programs that tests need beside Python. Each is the one on PATH (a browser may
# be named by CHROMIUM), or Debian's package; what is missing is installed in one go where that can be done.
missing() {
    for name in "$@"; do
        command -v "$name" >/dev/null 2>&1 && return 1
    done
    return 0
}

packages=
for program in "$@"; do
    case $program in
    browser)
        if [ -n "$CHROMIUM" ]; then
            [ -x "$CHROMIUM" ] && continue
            echo "CHROMIUM is '$CHROMIUM', which is not a program that can be run." >&2
            exit 1
        fi
        missing chromium chromium-browser google-chrome google-chrome-stable && packages="$packages chromium"
        ;;
    r) missing Rscript && packages="$packages r-base-core" ;;
    *)
        echo "ensure_programs.sh knows 'browser' and 'r', not '$program'." >&2
        exit 1
        ;;
    esac
done
[ -z "$packages" ] && exit 0

line="apt-get update && apt-get install -y --no-install-recommends$packages"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests need$packages: install what is named, or name a browser with CHROMIUM=/path/to/chromium." >&2
elif [ "$(id -u)" = 0 ]; then
    echo "Not found:$packages; running: $line"
    DEBIAN_FRONTEND=noninteractive sh -c "$line" >/dev/null && exit 0
    echo "That failed. Install$packages yourself, or name a browser with CHROMIUM=/path/to/chromium." >&2
else
    echo "The tests need$packages. Run: sudo sh -c '$line'" >&2
fi
exit 1
