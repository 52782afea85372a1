"""How high a column stands and how long a bar is, where there are only whole steps to draw."""


def level(number: int, most: int, steps: int) -> int:
    """Return on which of `steps` a number stands if `most` stands on the last: on 0 only for 0."""
    return -(-number * steps // most) if number else 0


def floors(most: int, steps: int) -> dict[int, int]:
    """Return by step the least number that stands on it, for each step from 1 that has any."""
    least = {step: (step - 1) * most // steps + 1 for step in range(1, steps + 1)}
    return {
        step: number
        for step, number in least.items()
        if number <= most and level(number, most, steps) == step
    }
