"""What the answers of many pupils say of the questions: an item analysis, as Moodle makes it.

Pure: attempts in, numbers out. Nothing here names a pupil, and every number comes with how many
pupils it is of and how far it is to be trusted.
"""

from quizapp.report.attempts import Attempt, Response
from quizapp.report.groups import GroupFigures
from quizapp.report.items import ItemFigures
from quizapp.report.measures import Correlation, Proportion
from quizapp.report.options import OptionFigures
from quizapp.report.reliability import Reliability
from quizapp.report.report import Report, report
from quizapp.report.verdicts import Verdict

__all__ = [
    "Attempt",
    "Correlation",
    "GroupFigures",
    "ItemFigures",
    "OptionFigures",
    "Proportion",
    "Reliability",
    "Report",
    "Response",
    "Verdict",
    "report",
]
