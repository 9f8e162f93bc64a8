"""What stands in a letter: the values of its fields, from the file and its legal position, and the finished text."""

from gehoor.letters.contents.finished import FinishedLetter, finish, problems_of
from gehoor.letters.contents.occasion import Occasion, occasion_for
from gehoor.letters.contents.values import values_for

__all__ = ["FinishedLetter", "Occasion", "finish", "occasion_for", "problems_of", "values_for"]
