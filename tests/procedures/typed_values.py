"""What a person types in the form of a record or of a step: the chapter's sample, moved to the days of the play."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from hequan.core.ownership import entered_fields
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.core.step import Step
from hequan.web.forms import defaults
from hequan.web.step_form import SHELVED
from tests.cast import SmallWorld
from tests.contract.sample import values_for

TIME_OF_DAY = "09:30"


def form_of_record(world: SmallWorld, register: type[Register], on: date) -> dict[str, str]:
    """The sample of a register as typed, begun on a day: its other days as far from that as in the sample."""
    sample = values_for(world, register)
    wanted = entered_fields(register, by_steps=True)
    began = sample[register.dated]
    move = on - (timezone.localdate(began) if isinstance(began, datetime) else began)
    told = defaults(register) | {name: moved(value, move) for name, value in sample.items()}
    return {name: typed(told[name]) for name in wanted if name in told}


def form_of_step(
    world: SmallWorld, register: type[Register], step: Step, on: date, *, variant: int = 0, blank: bool = False
) -> dict[str, str]:
    """What a step asks, filled in with something that can be read; `blank` with nothing at all."""
    if blank:
        return {}
    told = {name: typed(_value(world, register, name, on, variant)) for name in step.asks}
    papers = {SHELVED + paper.key: "1" for paper in step.papers}
    return told | papers | {"_at": TIME_OF_DAY}


def _value(world: SmallWorld, register: type[Register], name: str, on: date, variant: int) -> Any:
    field = register.field(name)
    if field.choices:
        choices = [value for value, _ in field.flatchoices if value not in ("", None)]
        return choices[variant % len(choices)]
    if field.is_relation:
        return _of_another_register(world, register, field)
    if isinstance(field, models.BooleanField):
        return bool(variant % 2)
    if isinstance(field, models.DateTimeField):
        return f"{on} {TIME_OF_DAY}"
    if isinstance(field, models.DateField):
        return on
    if isinstance(field, models.TimeField):
        return TIME_OF_DAY
    if isinstance(field, models.IntegerField | models.DecimalField):
        return 1 + variant % 3
    if isinstance(field, models.URLField):
        return f"https://hequan.example/{variant}"
    return "按规定办理"[: field.max_length]


def _of_another_register(world: SmallWorld, register: type[Register], field: models.Field) -> Any:
    other = registry.register_of(field.related_model)
    return other.model.kept.filter(house=world.house).order_by("pk").first()


def moved(value: Any, by: timedelta) -> Any:
    """A day or a moment so much later, anything else as it is."""
    return value + by if isinstance(value, date) else value


def typed(value: Any) -> str:
    """How a person types a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    return str(getattr(value, "pk", value))
