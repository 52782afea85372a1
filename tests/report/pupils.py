"""Pupils made up for a purpose."""

import random
from collections.abc import Callable, Iterable, Sequence
from math import exp

from quizapp.quiz import QuestionName
from quizapp.report import Attempt, ItemFigures, Report, Response, Verdict

OPTIONS = ("key", "close", "wide", "silly")

Choose = Callable[[float, random.Random], str]
"""What a pupil of an ability chooses."""


def name(question: str) -> QuestionName:
    return "bank", question


def chose(text: str, key: str = "key", shown: Sequence[str] = OPTIONS) -> Response:
    return Response(float(text == key), text == key, tuple(shown), frozenset({text}))


def attempt(pupil: str, **responses: Response | None) -> Attempt:
    return Attempt(pupil, {name(question): each for question, each in responses.items()})


def item(found: Report, question: str) -> ItemFigures:
    return next(each for each in found.items if each.name == name(question))


def verdicts(found: Report, question: str) -> tuple[Verdict, ...]:
    return item(found, question).verdicts


def by_ability(difficulty: float = 0) -> Choose:
    """Know it the likelier the abler, else choose any wrong option."""

    def choose(ability: float, chance: random.Random) -> str:
        knows = chance.random() < 1 / (1 + exp(difficulty - 1.5 * ability))
        return "key" if knows else chance.choice(OPTIONS[1:])

    return choose


def class_of(pupils: int, asked: dict[str, Choose], seed: int = 1) -> list[Attempt]:
    """Return one attempt each of `pupils` whose abilities are spread like a standard normal."""
    chance = random.Random(seed)
    return [
        attempt(
            f"p{number}",
            **{question: chose(choose(ability, chance)) for question, choose in asked.items()},
        )
        for number, ability in enumerate(chance.gauss(0, 1) for _ in range(pupils))
    ]


def usual(questions: Iterable[int] = range(12)) -> dict[str, Choose]:
    """Return questions that do what they should, from easy to hard."""
    return {f"q{number}": by_ability((number % 5 - 2) / 2) for number in questions}
