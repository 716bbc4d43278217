"""`/api/v1/`: the published figures for programs.

`operations` has the addresses, `answers` and `queries` the contract.
"""

from rankings.api.operations import api

__all__ = ["api"]
