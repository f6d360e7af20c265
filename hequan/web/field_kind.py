"""What kind of field it is, for the look of a table, a form and a paper."""

from django.db import models


def css_class(field: models.Field) -> str:
    """The class of a table's cell: num for numbers, day for dates, long for prose, code for the record's number."""
    if field.name == "number":
        return "code"
    if isinstance(field, models.TextField):
        return "long"
    if isinstance(field, models.DateField):
        return "day"
    is_number = isinstance(field, models.IntegerField | models.DecimalField) and not field.choices
    return "num" if is_number else ""
