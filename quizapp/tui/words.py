"""Numbers as a person reads them, in words and plain characters, and the ink for small print."""

DONE, REST = "━", "─"
FULL, LIGHT = "█", "░"
MUTED = "not bold $foreground 65%"
FAINT = "$foreground 25%"
SEPARATOR = " · "
_MINUTE = _HOUR = 60


def clock(seconds: float) -> str:
    """Return `seconds` as a clock shows them: `0:41`, `12:05`, `1:00:00`."""
    minutes, rest = divmod(int(seconds), _MINUTE)
    hours, minutes = divmod(minutes, _HOUR)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return `number` with its noun: `1 question`, `2 questions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def bar(
    done: float, total: float, width: int, ink: tuple[str, str] = (DONE, REST)
) -> tuple[str, str]:
    """Return the done and the remaining piece of a bar of `width` cells, drawn in `ink`.

    It is empty and full only where `done` is: a first step is seen, and so is a last one missing.
    """
    share = min(1.0, max(0.0, done / total)) if total else 0.0
    filled = round(share * width)
    if 0 < share < 1 < width:
        filled = min(max(filled, 1), width - 1)
    return ink[0] * filled, ink[1] * (width - filled)


def cut(text: str, width: int) -> str:
    """Return `text`, shortened with … if it has more than `width` characters."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def sentence(text: str) -> str:
    """Return `text` with a full stop, unless it ends in a mark of its own."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def listed(words: list[str]) -> str:
    """Return `words` as a list in a sentence: `7`, `7 and 9`, `2, 7 and 9`."""
    *head, last = words
    return f"{', '.join(head)} and {last}" if head else last
