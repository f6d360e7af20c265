"""Kinds of fields that several lines of work need."""

import re
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


class NamesField(models.CharField):
    """Names of people and offices, however they were separated, kept as 赵示安、甲社区."""

    SEPARATOR = "、"
    BETWEEN = re.compile(r"[、，,；;/\s]+")

    def to_python(self, value: Any) -> Any:
        """The names, each once, in the order given."""
        text = super().to_python(value)
        names = [name for name in self.BETWEEN.split(text or "") if name]
        return self.SEPARATOR.join(dict.fromkeys(names))
