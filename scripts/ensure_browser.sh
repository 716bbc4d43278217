#!/bin/sh
# The browser of the journeys: the one in CHROMIUM, or one on PATH, or Debian's package where that can be installed.
if [ -n "$CHROMIUM" ]; then
    [ -x "$CHROMIUM" ] && exit 0
    echo "CHROMIUM is '$CHROMIUM', which is not a program that can be run." >&2
    exit 1
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1; then
    line="apt-get update && apt-get install -y --no-install-recommends chromium"
    if [ "$(id -u)" = 0 ]; then
        echo "No Chromium found; running: $line"
        DEBIAN_FRONTEND=noninteractive sh -c "$line" >/dev/null && exit 0
        echo "That failed. Install Chromium yourself, or name one with CHROMIUM=/path/to/chromium." >&2
    else
        echo "The browser tests need Chromium. Run: sudo sh -c '$line'" >&2
    fi
else
    echo "The browser tests need Chromium: install it, or name one with CHROMIUM=/path/to/chromium." >&2
fi
exit 1
