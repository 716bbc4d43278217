"""Which third of a field a rank falls in."""

from typing import Literal

Third = Literal["first", "middle", "last"]


def third_of(rank: int, n: int) -> Third:
    """The first and the last third are equally large; what is left over of `n` goes to the middle.

    >>> [third_of(rank, 34) for rank in (11, 12, 23, 24)]
    ['first', 'middle', 'middle', 'last']
    """
    size = n // 3
    return "first" if rank <= size else "last" if rank > n - size else "middle"


def ends_of_thirds(n: int) -> tuple[int, int]:
    """The last rank of the first third and the first rank of the last.

    >>> ends_of_thirds(63), ends_of_thirds(34)
    ((21, 43), (11, 24))
    """
    return n // 3, n - n // 3 + 1
