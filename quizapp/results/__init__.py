"""Results for a teacher: one row an answer or one row a pupil, and grades for a gradebook. Pure."""

from quizapp.results.anonymous import anonymous
from quizapp.results.csv_text import csv_text
from quizapp.results.grades import Gradebook, graded
from quizapp.results.result import Result
from quizapp.results.tables import answer_table, summary_table
from quizapp.results.values import result_values
from quizapp.results.wordings import Wordings

__all__ = [
    "Gradebook",
    "Result",
    "Wordings",
    "anonymous",
    "answer_table",
    "csv_text",
    "graded",
    "result_values",
    "summary_table",
]
