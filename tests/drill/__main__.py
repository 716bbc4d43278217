"""`python -m tests.drill`: on the database that DATABASE_URL names, or on SQLite; exit status 1 if anything is bad."""

import importlib
import os
import sys

os.environ["DXINDEX_PROFILE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "dxindex.settings"
# A forked child must not inherit half of a pool of threads.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import django

django.setup()
sys.exit(importlib.import_module("tests.drill.command").main())
