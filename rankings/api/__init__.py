"""`/api/v1/`: the published figures for programs.

`operations` has the addresses, `answers` and `queries` the contract; `data` has those of the whole set.
"""

from rankings.api.data import router
from rankings.api.operations import api

api.add_router("", router)

__all__ = ["api"]
