"""Slips in YAML: signs, spaces and quotes."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals.frame import ANSWER, WRONG, asked, asking, milder, refusal

_SURPRISE = "YAML gives some signs a meaning of their own; in quotes they are text."

REFUSALS = (
    refusal(
        "needs-quotes",
        "A text begins with a sign that means something to YAML, or has a colon and a space in it.",
        _SURPRISE,
        asked("hint: The largest town: it has a fortress"),
        asked('hint: "The largest town: it has a fortress"'),
    ),
    refusal(
        "unclosed-quote",
        "A quote is opened and never closed, or only by one further down.",
        "All lines between the two would be one text.",
        asked('hint: "Two rivers meet there'),
        asked('hint: "Two rivers meet there"'),
    ),
    refusal(
        "text-after-quote",
        "The text goes on after its closing quote.",
        "A quote at the beginning of a text ends at the next one. Put the whole into the other "
        "kind of quotes.",
        asked('hint: "White town" in English'),
        asked("hint: '\"White town\" in English'"),
    ),
    refusal(
        "bad-escape",
        "A backslash in double quotes begins nothing that YAML knows.",
        "In single quotes a backslash is a backslash.",
        asked(r'hint: "The path is maps\serbia"'),
        asked(r"hint: 'The path is maps\serbia'"),
    ),
    refusal(
        "unclosed-bracket",
        "A list in brackets is not closed.",
        "The lines after it would belong to the list.",
        asking(ANSWER, "distractors: [Niš, Novi Sad"),
        asked(),
    ),
    refusal(
        "missing-colon",
        "A line within a question is neither a key nor the value of one.",
        "A text of several lines begins with '>-' and is indented below it.",
        asked("hint", "Two rivers meet there"),
        asked("hint: >-", "  Two rivers", "  meet there"),
    ),
    refusal(
        "missing-space",
        "There is no space after a colon that ends a key, or after the dash of an entry.",
        "Without it the sign belongs to the text: 12:30 and -5 are such.",
        asking("answer:Belgrade", WRONG),
        asked(),
    ),
    refusal(
        "bad-indent",
        "A line is not indented like those it belongs to.",
        "Spaces say what belongs together: the keys of a question stand exactly below each other.",
        asked("  hint: Two rivers meet there"),
        asked("hint: Two rivers meet there"),
    ),
    refusal(
        "tab-indent",
        "A line is indented with a tab.",
        "A tab is as wide as each editor likes, so YAML takes spaces alone.",
        asked().replace("    answer", "\tanswer"),
        asked(),
    ),
    refusal(
        "stray-entry",
        "An entry of a list stands below no key.",
        "Nobody knows what it is: a question, a distractor or a passage. The key, such as "
        "'questions:', stands on a line of its own above.",
    ),
    milder(
        refusal(
            "dropped-text",
            "Text behind ' #' was dropped: YAML takes it for a remark. A warning, and an error "
            "where the text goes on behind it.",
            "It may have been meant: C # is a key. A remark stands behind two spaces or more.",
            asked("hint: Written in C # minor"),
            asked('hint: "Written in C # minor"  # a remark'),
        ),
        Severity.WARNING,
    ),
    refusal(
        "directive",
        "A line begins with '%'.",
        "Such lines are instructions to YAML, and a bank needs none.",
        "%YAML 7.0\n---\n" + asked(),
        asked(),
    ),
    refusal(
        "unfinished-merge",
        "Marks of a merge stand in the file: <<<<<<<, ======= and >>>>>>>.",
        "Two versions of the bank were put together, and somebody has to choose between them. "
        "What stands before ======= is one side, what stands behind it the other.",
        asked().replace(
            "    answer: Belgrade\n",
            "<<<<<<< mine\n    answer: Belgrade\n=======\n    answer: Beograd\n>>>>>>> theirs\n",
        ),
        asked(),
    ),
    refusal(
        "anchor",
        "A value begins with '&', which makes it an anchor.",
        f"A bank needs none, and they can blow up a file. {_SURPRISE}",
        asked("hint: &ers meet there"),
        asked('hint: "&ers meet there"'),
    ),
    refusal(
        "alias",
        "A value begins with '*', which repeats an anchor.",
        f"A bank needs none, and they can blow up a file. {_SURPRISE}",
        asked("hint: *important"),
        asked('hint: "*important"'),
    ),
    refusal(
        "tag",
        "A value begins with '!', which makes it a tag.",
        f"A bank needs none: every value is text as it is typed. {_SURPRISE}",
        asked("hint: !careful now"),
        asked('hint: "!careful now"'),
    ),
    refusal(
        "merge-key",
        "The key '<<' merges one mapping into another.",
        "A bank needs no such thing, and it would hide what a question says.",
        asked("<<: {hint: Two rivers meet there}"),
        asked("hint: Two rivers meet there"),
    ),
    refusal(
        "not-yaml",
        "From this place on the file is no YAML.",
        "Look at the quotes, colons and spaces of the line and of the one above.",
    ),
)
