"""Record: the base of every row of every register."""

from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.db import models

from hequan.core.wording import field_sentences


class WrongDoor(Exception):
    """Code tried to read or change records past `access` and `change`."""


class ClosedManager(models.Manager):
    """Refuses every query: records are read through `hequan.core.access`, which knows whose they are."""

    def get_queryset(self) -> NoReturn:
        """Never answers."""
        raise WrongDoor(
            f"{self.model.__name__}.objects is closed. Read records with hequan.core.access.records(actor, register)."
        )


class Record(models.Model):
    """One row of a register, belonging to one office; never deleted, only corrected by a further event.

    `house` keeps the register (it numbers and counts); `office` is where inside the house the row belongs.
    `search_text` and every field that a chapter adds are projections of the journal.
    """

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+", editable=False)
    office = models.ForeignKey(
        "offices.Office",
        models.PROTECT,
        related_name="+",
        verbose_name="所属单位",
        help_text="这件事属于哪个社区或部门，统计按它分列。",
    )
    number = models.CharField("编号", max_length=80, editable=False)
    remarks = models.TextField("备注", blank=True, help_text="其他需要说明的情况，没有的不填。")
    extra = models.JSONField("附加栏", default=dict, blank=True, editable=False)
    is_void = models.BooleanField("已作废", default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    entered_by = models.CharField("登记人", max_length=40, editable=False)
    entered_at = models.DateTimeField("登记时间", editable=False)
    search_text = models.TextField(editable=False, default="")

    objects = ClosedManager()
    kept = models.Manager()

    class Meta:
        abstract = True
        base_manager_name = "kept"

    def __str__(self) -> str:
        return self.number

    def clean_fields(self, exclude: Any = None) -> None:
        """Check every field; each fault becomes a sentence that a clerk can act on."""
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as error:
            fields = {field.name: field for field in self._meta.concrete_fields}
            raise ValidationError(
                {
                    name: field_sentences(fields[name], getattr(self, name, None), ValidationError(faults))
                    for name, faults in error.error_dict.items()
                }
            ) from None

    def clean_references(self) -> None:
        """Refuse to name a record of another house, in the same words as one that does not exist."""
        faults = {}
        for field in self._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and self._names_a_stranger(field):
                unknown = ValidationError("", code="invalid")
                faults[field.name] = field_sentences(field, getattr(self, field.attname), unknown)
        if faults:
            raise ValidationError(faults)

    def _names_a_stranger(self, field: models.ForeignKey) -> bool:
        named, model = getattr(self, field.attname), field.related_model
        if named is None or not issubclass(model, Record):
            return False
        return model.kept.filter(pk=named).exclude(house=self.house_id).exists()

    def save(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Never saves: see `hequan.core.change`."""
        raise WrongDoor("A record is entered and corrected through hequan.core.change, which writes its event as well.")

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Never deletes: a mistaken record is voided, which leaves a trace."""
        raise WrongDoor("A record is never deleted. Use hequan.core.change.void.")


def listed_by(field: str) -> list[models.Index]:
    """The index that every register's list and figures use: the house's standing rows by one date, newest first."""
    return [models.Index(fields=["house", "is_void", f"-{field}", "-id"])]
