"""Widgets that screens are made of; none of them knows a rule of the quiz."""
