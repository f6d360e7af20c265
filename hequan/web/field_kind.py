"""What kind of field it is, for the look of a table, a form and a paper."""

from django.db import models

#: Texts from that length on take a whole line of the form.
WIDE_FROM = 100
#: A field's control, by the first kind of model field that fits.
CONTROLS = (
    (models.ForeignKey, "select"),
    (models.BooleanField, "tick"),
    (models.TextField, "long"),
    (models.DateTimeField, "moment"),
    (models.DateField, "date"),
    (models.TimeField, "time"),
    (models.IntegerField, "number"),
    (models.DecimalField, "number"),
)


def control_of(field: models.Field) -> str:
    """select, tick, long, moment, date, time, number or text."""
    if field.choices or (isinstance(field, models.BooleanField) and field.null):
        return "select"
    return next((control for kind, control in CONTROLS if isinstance(field, kind)), "text")


def is_wide(field: models.Field) -> bool:
    """Whether it takes a whole line of a form or a paper."""
    control = control_of(field)
    return control == "long" or (control == "text" and (field.max_length or 0) >= WIDE_FROM)


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
