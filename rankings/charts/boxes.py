"""The room that a text takes, and what meets it."""

from dataclasses import dataclass

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from its left upper corner to its right lower one."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """With so many pixels more at each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Whether the two have more than an edge in common.

        >>> Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20)), Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
        (True, False)
        """
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def is_crossed(self, start: Place, end: Place) -> bool:
        """Whether a straight line runs through it.

        >>> Box(0, 0, 10, 10).is_crossed((-5, 5), (15, 6)), Box(0, 0, 10, 10).is_crossed((-5, 5), (5, 20))
        (True, False)
        """
        # What is left of the line between each pair of opposite edges, as parts of its length.
        first, last = 0.0, 1.0
        for low, high, here, there in (
            (self.left, self.right, start[0], end[0]),
            (self.top, self.bottom, start[1], end[1]),
        ):
            if here == there:
                if not low < here < high:
                    return False
                continue
            near, far = sorted(((low - here) / (there - here), (high - here) / (there - here)))
            first, last = max(first, near), min(last, far)
        return first < last
