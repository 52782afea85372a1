"""What `quizapp config` does, and the settings that hold for every other command."""
