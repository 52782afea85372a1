"""What was agreed on for a round beside its questions."""

import json
from typing import Self

from quizapp.values import Value


class Terms(Value):
    """The time there is, what it takes to pass, and who competes; each only where it was said.

    `seconds` is the time for one question, `minutes` that for the whole round, `pass_mark` the
    percentage needed. `teams` are the names of those who vote, in the order of the score board.
    """

    seconds: int | None = None
    minutes: int | None = None
    pass_mark: int | None = None
    teams: tuple[str, ...] = ()

    def as_text(self) -> str:
        """Return what was said, as a JSON object with its keys in order."""
        fields = {name: getattr(self, name) for name in self.__match_args__}
        said = {name: value for name, value in fields.items() if value not in (None, ())}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    @classmethod
    def of_text(cls, text: str) -> Self:
        """Return the terms that `as_text` gave.

        Raises:
            ValueError: the text is none of these.
        """
        try:
            said = json.loads(text)
            return cls(**{**said, "teams": tuple(said.get("teams", ()))})
        except (TypeError, AttributeError) as error:
            raise ValueError(f"{text} are no terms of a round") from error


FREE = Terms()
"""No limit, nothing to pass, no teams."""
