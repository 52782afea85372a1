"""Figures as a table to read in a terminal."""

from collections.abc import Iterator, Sequence
from statistics import median

from tests.benchmarks.figure import Figure

_SCALE = {"ms": 1e3, "MB": 1e-6}
_HEAD = ("what", "least", "median", "spread", "ratio", "typical", "wanted", "", "against")


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the lines: a row for each figure, under the name of its group.

    `ratio` is that of the least times, `typical` the median of the ratios round by round. A figure
    that is not as wanted says `over`.
    """
    rows = [_row(figure) for figure in figures]
    widths = [max(map(len, column)) for column in zip(_HEAD, *rows, strict=True)]
    group = ""
    yield _line(_HEAD, widths)
    for figure, row in zip(figures, rows, strict=True):
        if figure.group != group:
            group = figure.group
            yield f"-- {group}"
        yield _line(row, widths)


def _row(figure: Figure) -> tuple[str, ...]:
    scale = _SCALE[figure.unit]
    times = (min(figure.spent), median(figure.spent), figure.spread)
    wanted = f"{figure.wanted:.2f}" if figure.wanted else ""
    return (
        figure.what,
        *(f"{scale * each:.2f}" for each in times),
        f"{figure.ratio:.2f}",
        f"{figure.typical:.2f}",
        wanted,
        "" if figure.is_met else "over",
        f"{figure.against} ({scale * min(figure.reference):.2f} {figure.unit})",
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *middle, last = cells
    padded = (cell.rjust(width) for cell, width in zip(middle, widths[1:-1], strict=True))
    return "  ".join((first.ljust(widths[0]), *padded, last)).rstrip()
