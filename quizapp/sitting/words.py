"""Words that are said of rounds of every kind."""


def counted(number: int, thing: str) -> str:
    """Return `number` and `thing`, in the plural where it must be."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
