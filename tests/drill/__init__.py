"""Long drills: a publication killed or failed at every point. `make drill` runs all, `make test` a sample.

Everything happens in processes and databases of its own: `python -m tests.drill` reads the program once, loads a
database once, and then for every trial copies the database and forks.
"""
