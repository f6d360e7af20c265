"""Which years there are to show."""

from datetime import date
from typing import Any

from django.db.models import Sum
from django.http import Http404

from hequan.core.models import Numbering
from hequan.core.period import FIRST_YEAR, LAST_YEAR

#: A year is worth a page once it has this part of the rows of the fullest year: a tenth.
WORTH = 10


def years_of(house: Any, today: date) -> list[int]:
    """The years in which the house has numbered records, and this year; the latest first."""
    numbered = Numbering.objects.filter(house=house, year__lte=today.year).values_list("year", flat=True)
    return sorted({today.year, *numbered.distinct()}, reverse=True)


def latest_year(house: Any, today: date) -> int:
    """The last year worth a page: the first records of a new year do not yet turn every page into noughts."""
    numbered = Numbering.objects.filter(house=house, year__lte=today.year).values_list("year")
    rows = dict(numbered.annotate(rows=Sum("last")))
    fullest = max(rows.values(), default=0)
    return max((year for year in rows if rows[year] * WORTH >= fullest), default=today.year)


def chosen_year(text: str | int, fallback: int) -> int:
    """The year that an address asks for; the fallback where it asks for none; not found where there is no such year."""
    if text == "":
        return fallback
    try:
        year = int(text)
    except ValueError:
        raise Http404(f"没有“{text}”这个年度，年度请写成四位数字，例如2021。") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404(f"没有{year}年度，年度请写成{FIRST_YEAR}到{LAST_YEAR}之间的四位数字。")
    return year
