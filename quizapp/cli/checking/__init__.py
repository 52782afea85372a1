"""What `quizapp check` does: choosing among the rules, showing what they say, and watching."""
