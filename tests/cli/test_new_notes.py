"""What `quizapp new` has to say of the bank to which it adds."""

from tests.cli.conftest import BROKEN, Program
from tests.cli.test_new import ROME, WRONG


def test_that_a_bank_cannot_be_asked_is_said_with_how_to_see_why(empty: Program) -> None:
    bank = empty.write("broken.yaml", BROKEN)
    done = empty("new", "broken", *ROME, *WRONG, "--yes")
    assert done.status == 0
    assert done.out.endswith(": added capital-spain\n")
    assert done.err == (
        f"quizapp: the bank has errors elsewhere and cannot be asked: quizapp check {bank}\n"
    )
    assert empty("check", str(bank)).status == 1


def test_a_stem_that_stands_there_already_is_told_and_added(quizapp: Program) -> None:
    bank = quizapp.banks / "capitals.yaml"
    stem = ("--question", "what is  the capital of ITALY?")
    done = quizapp("new", "capitals", *stem, "--answer", "Roma", *WRONG, "--yes")
    assert done.status == 0
    line = bank.read_text("utf-8").splitlines().index("  - id: italy") + 1
    assert done.err == f'quizapp: {bank}:{line}: "italy" asks that already\n'
    assert "added capital-italy" in done.out
    assert quizapp("new", "capitals", *ROME, *WRONG, "--yes").err == ""
