"""The deeds of `quizapp history`, a module each: what it says, asks and does."""
