"""The only functions that return records: office and role are applied here and nowhere else."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Concat

from hequan.core.actor import Actor
from hequan.core.fields import NamesField
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry


class NotYours(LookupError):
    """No such record for this actor: missing, of another office, or in a register the post does not open.

    One answer for all three, so that nobody learns from it what exists elsewhere.
    """


def of_office(office: Any, register: type[Register]) -> QuerySet[Record]:
    """The standing rows of an office and all below it in its house, for counting."""
    # A list, not `is_void=False`: Django writes the latter as NOT is_void, for which SQLite leaves the index aside.
    return _within(office, register).filter(is_void__in=[False])


def records(actor: Actor, register: type[Register], *, with_void: bool = False) -> QuerySet[Record]:
    """The rows of a register that this actor may read; void ones only when asked for."""
    if not actor.role.may_read(register.chapter):
        return register.model.kept.none()
    return shown_to(actor, register, _within(actor.reach, register) if with_void else of_office(actor.reach, register))


def shown_to(actor: Actor, register: type[Register], rows: QuerySet[Record]) -> QuerySet[Record]:
    """The rows without those that name the actor among the people and offices kept out of them."""
    secret = kept_from(actor, register)
    return rows if secret is None else rows.exclude(pk__in=secret)


def kept_from(actor: Actor, register: type[Register]) -> QuerySet[Any] | None:
    """The ids of the rows that are kept secret from the actor; None where the register keeps none from anybody."""
    if not register.kept_out or not actor.known_as:
        return None
    between = Value(NamesField.SEPARATOR)
    # Only rows that name anybody are looked at, which an index of the house finds.
    named = register.model.kept.filter(house_id=actor.reach.house_id, **{f"{register.kept_out}__gt": ""})
    named = named.alias(names=Concat(between, F(register.kept_out), between, output_field=CharField()))
    called = (f"{NamesField.SEPARATOR}{name}{NamesField.SEPARATOR}" for name in actor.known_as)
    return named.filter(reduce(or_, (Q(names__contains=name) for name in called))).values("pk")


def record(actor: Actor, register: type[Register], pk: Any) -> Record:
    """One row by its id, void or not, or NotYours."""
    try:
        return records(actor, register, with_void=True).select_related("office", "house").get(pk=pk)
    except (register.model.DoesNotExist, ValueError, OverflowError):
        raise NotYours(f"没有找到这条记录：{register.title} {pk}。") from None


def register(actor: Actor, key: str) -> type[Register]:
    """One register that this actor may open, by its key, or NotYours."""
    found = registry.registers.get(key)
    if found is None or not actor.role.may_read(found.chapter):
        raise NotYours(f"没有找到这个台账：{key}。")
    return found


def readable_registers(actor: Actor) -> list[type[Register]]:
    """The registers this actor may open, in the order of the chapters."""
    return [register for register in registry.registers.values() if actor.role.may_read(register.chapter)]


def offices(actor: Actor) -> QuerySet:
    """The offices whose rows this actor may read and to which a row may be given."""
    return actor.reach.subtree()


def readable_office(actor: Actor, pk: Any) -> Any:
    """One office inside the actor's reach, or NotYours."""
    try:
        return offices(actor).get(pk=pk)
    except (actor.reach.DoesNotExist, ValueError, OverflowError):
        raise NotYours(f"没有找到这个单位：{pk}。") from None


def referred(field: models.Field, ids: Iterable[int]) -> dict[int, models.Model]:
    """What references in a record's history point at, by id. The reader was allowed to see the record itself."""
    wanted = set(ids)
    model: Any = field.related_model
    return model._base_manager.in_bulk(wanted) if wanted else {}


def _within(office: Any, register: type[Register]) -> QuerySet[Record]:
    rows = register.model.kept.filter(house_id=office.house_id)
    if office.pk == office.house_id:
        return rows
    return rows.filter(office__in=office.subtree().values("pk"))
