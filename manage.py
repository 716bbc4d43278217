#!/usr/bin/env python3
"""Django's command line for DXIndex."""

import os
import sys


def main() -> None:
    """Run the command named in the arguments with the settings of dxindex."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dxindex.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
