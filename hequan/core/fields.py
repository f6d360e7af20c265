"""Kinds of fields that several lines of work need."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

#: Years outside of these are slips of the pen.
FIRST_YEAR, LAST_YEAR = 1990, 2100


class YearField(models.PositiveSmallIntegerField):
    """The calendar year that a plan, a list or an appraisal is for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("validators", [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
        super().__init__(*args, **kwargs)
