"""What an author types is what a person reads: bank, question, plain, and nothing lost."""

import json
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.bank import parse
from quizapp.bank.text import clean, reading
from quizapp.plain.lines import Marks, answer_lines, question_lines
from quizapp.quiz import fixed_round

typed = st.text(min_size=1).map(clean).filter(reading)


def joined(text: str) -> str:
    return "".join(text.split())


@given(st.tuples(typed, typed, typed, typed, typed), st.integers(20, 100))
def test_any_typed_text_reaches_the_reader_unchanged(texts: tuple[str, ...], width: int) -> None:
    stem, key, wrong, why, explanation = texts
    assume(reading(key) != reading(wrong))
    question = {
        "question": stem,
        "answer": key,
        "distractors": [{"text": wrong, "why": why}],
        "explanation": explanation,
    }
    data = json.dumps({"title": "T", "questions": [question]}, ensure_ascii=False).encode()
    found = parse(data, Path("bank.yaml"))
    assert found.bank, found.diagnostics
    (drawn,) = fixed_round([found.bank], "7", 1)
    asked = joined("".join(question_lines(drawn, width)))
    told = joined("".join(answer_lines(drawn, width, Marks())))
    assert all(joined(text) in asked for text in (stem, key, wrong))
    assert all(joined(text) in told for text in (key, why, explanation))
