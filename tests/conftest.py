"""What holds for every test."""

from hypothesis import settings

# A test judges what the program does, never how busy the machine is.
settings.register_profile("quizapp", deadline=None)
settings.load_profile("quizapp")
