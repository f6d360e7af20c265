"""Fact: one field of a record as a page or a paper tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.urls import reverse

from hequan.core import access, masking
from hequan.core.actor import Actor
from hequan.core.display import weekday
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.web.field_kind import control_of, is_wide


@dataclass(frozen=True)
class Fact:
    """A label and what stands there, in words; personal data covered unless it was asked for with a purpose."""

    label: str
    text: str
    is_wide: bool = False
    is_long: bool = False
    is_covered: bool = False
    address: str = ""


Part = tuple[str, list[Fact]]


def facts(
    actor: Actor,
    register: type[Register],
    record: Record,
    revealed: Mapping[str, str] | None = None,
    reasons: Mapping[str, str] | None = None,
) -> list[Part]:
    """Every field of a record, section by section, and what an import brought along besides.

    reasons  where a reader is told why a day is that day, by field
    """
    parts = [
        (heading, [_fact(actor, register, record, name, revealed or {}, reasons or {}) for name in names])
        for heading, names in register.parts()
    ]
    extra = [Fact(str(label), masking.mask_numbers(str(value))) for label, value in (record.extra or {}).items()]
    return [*parts, ("附加栏", extra)] if extra else parts


def _fact(
    actor: Actor,
    register: type[Register],
    record: Record,
    name: str,
    revealed: Mapping[str, str],
    reasons: Mapping[str, str],
) -> Fact:
    field = register.field(name)
    text = revealed.get(name, masking.shown(register, record, name))
    is_reference = field.is_relation and name != "office"
    return Fact(
        register.label(name),
        text + _weekday(getattr(record, name)) if name not in register.private else text,
        is_wide=is_wide(field),
        is_long=control_of(field) == "long",
        is_covered=name in register.private and name not in revealed and bool(text),
        address=_address(actor, record, field) if is_reference else reasons.get(name, "") if text else "",
    )


def _weekday(value: object) -> str:
    return f"（{weekday(value)}）" if isinstance(value, date) and not isinstance(value, datetime) else ""


def _address(actor: Actor, record: Record, field: models.ForeignKey) -> str:
    """Where the record that is referred to can be read; empty when this reader may not."""
    pk = getattr(record, field.attname)
    other = registry.register_of(field.related_model)
    if pk is None or not access.records(actor, other, with_void=True).filter(pk=pk).exists():
        return ""
    return reverse("record", args=[other.key, pk])
