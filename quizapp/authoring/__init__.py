"""Helping an author: a question more in a bank's text, a bank to begin with, an editor opened.

A bank's file is edited as text, so that every byte of the author's stays what it was.
"""

from quizapp.authoring.append import Addition, appended, unfit
from quizapp.authoring.article import article, article_bank
from quizapp.authoring.changes import Changes, askables, changes
from quizapp.authoring.editing import Edited, Spot, edit_and_reread, spot
from quizapp.authoring.fresh import fresh_bank
from quizapp.authoring.interview import Interview, LeftError, Teller
from quizapp.authoring.item import NewItem, Wrong
from quizapp.authoring.obstacle import Obstacle

__all__ = [
    "Addition",
    "Changes",
    "Edited",
    "Interview",
    "LeftError",
    "NewItem",
    "Obstacle",
    "Spot",
    "Teller",
    "Wrong",
    "appended",
    "article",
    "article_bank",
    "askables",
    "changes",
    "edit_and_reread",
    "fresh_bank",
    "spot",
    "unfit",
]
