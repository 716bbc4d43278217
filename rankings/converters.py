"""Numbers in addresses, in their one spelling: a view has one address, and a cache one place for it."""


class NumberConverter:
    """`<number:year>`: a whole number without zeros before it. Django's own `<int:year>` takes 0002022 for 2022."""

    regex = "0|[1-9][0-9]*"

    def to_python(self, text: str) -> int:
        """The number. Raises ValueError, which means no such address, for thousands of digits."""
        return int(text)

    def to_url(self, number: int) -> str:
        """Its one spelling."""
        return str(number)
