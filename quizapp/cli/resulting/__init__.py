"""The parts of `quizapp results`: what is meant, how it is printed, what is handed in."""
