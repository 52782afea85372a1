"""What a person reads in the line mode, and what their words do."""

from pathlib import Path

from quizapp.bank import Distractor
from quizapp.plain.conversation import REKEYED
from quizapp.plain.lines import marks_for
from quizapp.sitting import Desk
from quizapp.values import replace
from tests.plain.conftest import BANK, HERE, OPENED, Talk

WHOLE = """\
Drill: 1 question, seed 9.
Type the number of your answer, or ? for help.

Question 1 of 1

Which are rivers?
Choose all that apply.

  1. Sava
  2. Danube
  3. Avala
  4. Tara

Your answer: 1 3
Not quite: 1. Sava
           2. Danube
Why not 3: It is a hill.
Source: “A tale”, GDC, 2021

That was the last question. Enter for your score, u to undo:

That was the round.
0 of 1 point, 0 percent.

Missed:
- Which are rivers?
  Answer: Sava
  Answer: Danube
"""


def test_the_whole_conversation_reads_like_this(talk: Talk, desk: Desk) -> None:
    said = talk("1 3", "", sitting=desk.drill([BANK], "9", 1))
    assert [line.rstrip() for line in said.splitlines()] == WHOLE.splitlines()


def test_a_key_that_has_changed_is_told_after_the_answer(talk: Talk, desk: Desk) -> None:
    rekeyed = replace(OPENED, key=("July 2021",), distractors=(Distractor("May 1999", None, HERE),))
    before, after = replace(BANK, items=(OPENED,)), replace(BANK, items=(rekeyed,))
    assert REKEYED not in talk("1", "", sitting=desk.drill([before], "9"))
    said = talk("1", "", sitting=desk.drill([after], "9"))
    assert "Right." in said.split(REKEYED)[0]
    assert said.count(REKEYED) == 1
    assert REKEYED not in talk("1", "", sitting=desk.drill([after], "9"))


def test_before_the_answer_nothing_tells_it(talk: Talk) -> None:
    said = talk()
    assert "When did the office open?" in said
    for secret in ("Right", "plan ended", "partnership", "worked since", "A tale", "winter"):
        assert secret not in said


VERDICT = """\
Not quite: 1. December 2006
Why not 2: That is when the plan ended.

It opened with the partnership.

Source, paragraph 7:
  It has worked «since December 2006».
  “A tale”, GDC, 2021

"""


def test_a_wrong_answer_gets_the_right_one_and_why_and_the_passage(talk: Talk) -> None:
    assert talk("2").split("Your answer: 2\n")[1].split("Question 2")[0] == VERDICT


def test_a_right_answer_is_called_right_and_still_shows_the_passage(talk: Talk) -> None:
    said = talk("1")
    assert "Right.\n\nIt opened with" in said
    assert "«since December 2006»" in said


def test_part_of_a_key_is_worth_part_of_a_point(talk: Talk) -> None:
    said = talk("s", "1", "1 2", "")
    assert "Not quite: 1. Sava" in said
    assert "That is worth 0.5 of a point." in said
    assert "0.5 of 1 point, 50 percent.\n1 question without an answer." in said


def test_what_was_wrong_is_asked_once_more_at_the_end_and_not_counted_twice(talk: Talk) -> None:
    said = talk("2", "1 2", "1", "")
    assert "\nOnce more, question 1 of 1\n\nWhen did the office open?" in said
    assert "1 of 2 points, 50 percent.\n\nMissed:\n- When did the office open?" in said


def test_a_hint_is_told_on_request_and_remembered(talk: Talk, desk: Desk) -> None:
    said = talk("h", "1", "h")
    assert "Hint: In winter." in said
    assert "There is no hint for this question." in said
    left = desk.unfinished([BANK])
    assert left is not None
    assert [answer.hint for answer in left.session.answers if answer] == [True]


def test_undo_takes_the_last_answer_back_and_asks_again(talk: Talk, desk: Desk) -> None:
    said = talk("2", "u", "1", "1,2", "")
    assert "Taken back.\n\nQuestion 1 of 2" in said
    assert "2 of 2 points, 100 percent." in said
    assert desk.store.answered("") == {"serbia": 2}


def test_the_last_answer_can_be_taken_back_before_the_score(talk: Talk) -> None:
    said = talk("1", "3", "u", "1 2", "")
    assert "Taken back.\n\nQuestion 2 of 2" in said
    assert "2 of 2 points, 100 percent." in said


def test_undo_with_nothing_to_take_back_says_so(talk: Talk) -> None:
    assert "There is no answer to take back." in talk("u")


def test_a_guess_is_kept_as_a_guess(talk: Talk, desk: Desk) -> None:
    talk("g 1")
    left = desk.unfinished([BANK])
    assert left is not None
    assert [answer.guess for answer in left.session.answers if answer] == [True]


def test_the_results_tell_how_often_one_was_right_when_sure_and_when_guessing(talk: Talk) -> None:
    assert (
        "\nRight when sure: 1 of 1, 100 percent.\nRight when guessing: 0 of 1, 0 percent.\n"
        in talk("1", "g 3", "1 2", "")
    )


def test_a_flag_keeps_its_note(talk: Talk, desk: Desk) -> None:
    assert "Noted for the author." in talk("f two answers\x1b[31m are right")
    notes = [flag.note for flag in desk.store.open_flags()]
    assert notes == ["two answers\N{REPLACEMENT CHARACTER}[31m are right"]


def test_nonsense_gets_a_kind_line_and_another_chance(talk: Talk) -> None:
    said = talk("", "what?", "9", "1 2", "1")
    assert "Type a number from 1 to 3, or ? for help." in said
    assert '"what?" is no answer here.' in said
    assert "There is no option 9. Type a number from 1 to 3." in said
    assert "This question takes one answer." in said
    assert "Right." in said


def test_help_names_every_key(talk: Talk) -> None:
    said = talk("?")
    for key in ("g 2", "s  ", "h  ", "u  ", "f note", "q  "):
        assert f"\n{key}" in said


def test_quitting_keeps_what_was_answered_and_says_how_to_go_on(talk: Talk, desk: Desk) -> None:
    said = talk("1", "q", way_back="quizapp study serbia")
    assert said.endswith(
        "So far:\n1 of 1 point, 100 percent.\nNothing is lost: your answers are kept.\n"
        "To go on from here: quizapp study serbia\n"
    )
    left = desk.unfinished([BANK])
    assert left is not None
    said = talk("1 2", "", sitting=left)
    assert said.startswith("Going on with the round you left: 1 of 2 answered.\n")
    assert "When did the office open?" not in said
    assert "2 of 2 points, 100 percent." in said
    assert desk.unfinished([BANK]) is None


def test_the_end_of_the_input_quits_politely(talk: Talk) -> None:
    said = talk()
    assert said.endswith("So far:\nNo question was answered.\n")
    assert "To go on" not in said


def test_what_cannot_be_kept_is_said_once_and_practice_goes_on(
    talk: Talk, desk: Desk, tmp_path: Path
) -> None:
    sitting = desk.study([BANK])
    (tmp_path / "home").write_text("a file where the folder should be", "utf-8")
    said = talk("1", "1 2", "", sitting=sitting)
    assert said.count("Answers are not being kept:") == 1
    assert "2 of 2 points, 100 percent." in said
    assert "Nothing is lost" not in said
    (tmp_path / "home").unlink()
    assert "Nothing is lost" in talk("1", sitting=desk.study([BANK]))


def test_marks_that_the_output_cannot_carry_are_written_in_ascii() -> None:
    assert marks_for("ascii") == ("<<", ">>")
    assert marks_for("cp1252") == marks_for("utf-8") == ("«", "»")
