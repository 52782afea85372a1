"""What is wrong with a file as a whole."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals.frame import asked, milder, refusal

REFUSALS = (
    refusal(
        "unreadable-file",
        "The file is not there, may not be read, is larger than allowed, or is no file at all.",
        "Nothing can be said of what is in it. The message has the reason.",
    ),
    refusal(
        "no-parser",
        "PyYAML was installed without its C parser.",
        "Its other parser reads some texts differently, and a bank must mean the same everywhere.",
    ),
    refusal(
        "not-utf-8",
        "The file is in another encoding than UTF-8.",
        "Letters such as š and é would be other letters on another machine. Editors save as "
        "UTF-8 when told to.",
    ),
    refusal(
        "empty-file",
        "There is nothing in the file but remarks.",
        "A bank has a title and a question at least.",
        "# A bank about capitals\n",
        "# A bank about capitals\ntitle: Capitals\n" + asked(),
    ),
    refusal(
        "several-documents",
        "A line '---' or '...' begins a second document, and a bank is one.",
        "What stands behind it would be left out.",
        "title: Capitals\n" + asked() + "---\ntitle: Rivers\n",
        "title: Capitals\n" + asked(),
    ),
    refusal(
        "newer-format",
        "The bank is written in a format that this program does not know yet.",
        "It would misunderstand what is new there. Get a newer version of the program.",
        "format: 2\n" + asked(),
        "format: 1\n" + asked(),
    ),
    refusal(
        "no-questions",
        "The bank has neither questions nor statements.",
        "There is nothing to ask.",
        "title: Capitals\n",
        "title: Capitals\n" + asked(),
    ),
    refusal(
        "duplicate-bank",
        "Another bank of the same folder has the same id.",
        "History hangs on a bank's id: the answers to both would be mixed up.",
    ),
    refusal(
        "too-long",
        "A text has more than 100,000 characters, or a line is longer than anybody writes.",
        "Such a file is hardly a bank, and no screen could show it.",
    ),
    refusal(
        "too-many-values",
        "One question, passage or pool has tens of thousands of parts.",
        "Such a file is hardly a bank; reading stops before it fills the memory.",
    ),
    refusal(
        "too-deep",
        "Brackets or lists stand inside each other deeper than anything in a bank does.",
        "It is a text that begins with brackets and needs quotes, or no bank at all.",
        asked("hint: [[[[Two]]]] rivers meet there"),
        asked('hint: "[[[[Two]]]] rivers meet there"'),
    ),
    milder(
        refusal(
            "more-problems",
            "There are more problems than the hundred that are shown.",
            "Mend these first: many of the others often have the same cause.",
        ),
        Severity.NOTE,
    ),
)
