from quizapp.quiz import Answer, Kind, Option, Question, Verdict, judge
from quizapp.tui.verdicts import Reveal, Tone, full_reveals, headline, points, reveals, task
from quizapp.tui.words import bar, clock, count, cut, listed, sentence
from tests.tui.conftest import START


def question(kind: Kind, key: set[int], stem: str = "Which?") -> Question:
    options = tuple(
        Option(text, right=index in key, why=None if index in key else f"{text} is another.")
        for index, text in enumerate(("One", "Two", "Three", "Four"))
    )
    return Question(
        bank="b", id="q", kind=kind, stem=stem, options=options, fingerprint="", tags=()
    )


def said(asked: Question, *chosen: int, guess: bool = False) -> str:
    verdict = judge(asked, frozenset(chosen))
    return " ".join(headline(asked, Answer(verdict, START, 1.0, guess=guess))).strip()


def test_a_clock_reads_like_a_clock() -> None:
    assert [clock(each) for each in (0, 41.9, 725, 3600)] == ["0:00", "0:41", "12:05", "1:00:00"]


def test_a_bar_is_empty_or_full_only_where_the_count_is() -> None:
    assert bar(0, 100, 4) == ("", "────")
    assert bar(1, 100, 4) == ("━", "───")
    assert bar(99, 100, 4) == ("━━━", "─")
    assert bar(100, 100, 4) == ("━━━━", "")
    assert bar(0, 0, 4) == ("", "────")
    assert [len("".join(bar(1, 2, width))) for width in (0, 1, 2)] == [0, 1, 2]


def test_words_fit_their_numbers() -> None:
    assert count(1, "question") == "1 question"
    assert count(0, "question") == "0 questions"
    assert listed(["1"]) == "1"
    assert listed(["1", "3", "4"]) == "1, 3 and 4"
    assert points(1) == "1 point"
    assert points(1 / 3) == "0.33 points"
    assert cut("abcdef", 4) == "abc…"
    assert sentence("Why?") == "Why?"
    assert sentence("So") == "So."


def test_a_task_is_told_in_words() -> None:
    assert task(question(Kind.SINGLE, {0})) == "Choose one"
    assert task(question(Kind.SINGLE, {0}, "It is _____.")) == "Fill the gap"
    assert task(question(Kind.MULTIPLE, {0, 1})) == "Choose all that apply"
    assert task(question(Kind.TRUE_FALSE, {0})) == "True or false?"


def test_a_verdict_begins_with_its_word() -> None:
    one, several = question(Kind.SINGLE, {1}), question(Kind.MULTIPLE, {0, 1})
    assert said(one, 1) == "Right."
    assert said(one, 1, guess=True) == "Right. You called it a guess."
    assert said(one, 0) == "Not quite: Two."
    assert said(several, 0) == "Partly: 0.5 points. 1 and 2 are right."
    assert said(several, 2) == "Not quite. 1 and 2 are right."


def test_each_option_says_what_it_was() -> None:
    one = question(Kind.SINGLE, {1})
    verdict = judge(one, frozenset({0}))
    assert reveals(one, verdict) == (
        Reveal(Tone.WRONG, "Your answer. One is another."),
        Reveal(Tone.RIGHT),
        Reveal(Tone.PLAIN),
        Reveal(Tone.PLAIN),
    )
    assert full_reveals(one, verdict)[2].words == "Three is another."
    several = question(Kind.MULTIPLE, {0, 1})
    told = reveals(several, Verdict(frozenset({0}), several.key, 0.5))
    assert [each.words for each in told] == ["Your answer.", "Right as well.", "", ""]
    told = reveals(several, judge(several, frozenset({2})))
    assert [each.words for each in told[:2]] == ["Right, and not chosen."] * 2
