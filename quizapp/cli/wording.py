"""What `quizapp --help` says, and the verbs there are."""

VERBS = (
    "study",
    "drill",
    "exam",
    "read",
    "stats",
    "results",
    "report",
    "check",
    "generate",
    "banks",
    "new",
    "edit",
    "flags",
    "schema",
    "history",
    "config",
)

HELP = """\
quizapp asks you questions drawn from banks, YAML files that anybody can write.
After each answer it shows why, and the passage that the answer comes from.

Usage: quizapp [COMMAND] [BANK] [OPTIONS]

Practise
  quizapp                  home: your banks, and how far you have come in each
  quizapp BANK             study that bank
  quizapp study [BANK]     what is due first, then a few new questions each day
  quizapp drill [BANK]     a fixed round: one --seed asks everybody the same
  quizapp exam [BANK]      no verdict until you hand in; then all of it
  quizapp read [BANK]      the source as a whole, and what you know of it
  quizapp stats [BANK]     how well you know it, what is weak, what is coming

Teach
  quizapp results [BANK]   who answered what: CSV, JSON, grades, hand-ins
  quizapp report [BANK]    what the answers of a class say of the questions

Look after banks
  quizapp check [FILE...]  every problem of a bank, with its line and its fix
  quizapp generate [BANK]  the questions of a drill: text, JSON or a worksheet
  quizapp banks            the banks there are, their size, and your progress

Write your own
  quizapp new [BANK]       add a question, line by line; or begin a bank
  quizapp edit [BANK] [QUESTION]
                           your editor at the question's line, checked on return
  quizapp flags [BANK]     what people noted on questions, by file and line
  quizapp schema           the JSON Schema of a bank, by which editors help

Your answers
  quizapp history [DEED]   check, backup, restore, merge, import, export, forget
  quizapp config [KEY] [VALUE]
                           your settings, and where each of them comes from

BANK is the id of a bank or the path of its file. Without it, a command speaks
of every bank found: in --bank-dir, in $QUIZAPP_BANKS, in ./questions, in your
data folder, and among those that come with quizapp.

Options of every command, before it or after it
  --bank-dir FOLDER   look for banks in this folder
  --data-dir FOLDER   keep answers and settings in this folder; or $QUIZAPP_HOME
  --player NAME       keep apart the answers of people who share this machine
  --plain             ask in lines of text, as for a screen reader or a pipe
  --no-cache          read every bank anew, and keep nothing of it for next time
  --help              show this, or after a command what that command can do
  --version           show which quizapp this is

Examples
  quizapp drill --count 5 --seed monday
  quizapp check questions/capitals.yaml
  quizapp generate capitals --format markdown > worksheet.md

Exit status: 0 done; 1 errors found, or a file left out; 2 the command, a bank
or the data folder cannot be used; 70 a fault of quizapp's own; 74 the output
cannot be written; 128 + n ended by signal n."""
