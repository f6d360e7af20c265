"""Loads the example year through the same doors that people use, in the order of the days."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from typing import Any

from django.db import transaction

from demo import live, report
from demo.world import COMMUNITIES, DEPARTMENTS, DISTRICT, SUBDISTRICTS, YEARS, Entry, House, moment
from hequan.core import change
from hequan.core.actor import Actor
from hequan.core.record import Record
from hequan.core.registry import registry
from hequan.offices.models import Office, Person, Post

#: Every example account has this password; the accounts exist only where `hequan demo` made them.
PASSWORD = "demo-hequan-2021"


class NotEmpty(RuntimeError):
    """There are real offices here: the example is loaded into an empty database only."""


@dataclass(frozen=True)
class Account:
    """One example account as it is printed for the person who tries the product."""

    username: str
    name: str
    office: str
    role: str
    title: str


ACCOUNTS = [
    Account("demo-clerk", "赵示安", "荷泉街道司法所", "clerk", "经办人"),
    Account("demo-leader", "钱示宁", "荷泉街道", "leader", "办事处主任"),
    Account("demo-reviewer", "孙示和", "荷泉街道司法所", "reviewer", "合法性审核人"),
    Account("demo-mediator", "李示平", "荷泉街道综治信访办公室", "mediator", "专职人民调解员"),
    Account("demo-community", "周示禾", "荷花社区", "community", "社区工作者"),
    Account("demo-weitang", "吴示明", "苇塘街道司法所", "clerk", "经办人"),
    Account("demo-songping", "郑示理", "松坪街道司法所", "clerk", "经办人"),
    Account("demo-district", "王示清", "钟山区", "leader", "司法局工作人员"),
    Account("demo-system", "冯示正", "荷泉街道", "system_admin", "系统管理员"),
    Account("demo-security", "陈示文", "钟山区", "security_admin", "安全管理员"),
    Account("demo-audit", "褚示思", "钟山区", "audit_admin", "审计管理员"),
]


def load(today: date) -> int:
    """The example year and what is under way today, once; the number of records, 0 where it is there already."""
    if Person.objects.filter(is_example=True).exists():
        return 0
    if Office.objects.exists():
        raise NotEmpty(
            "这个数据库里已有单位。示例年度只能装入空数据库：请用 HEQUAN_DATABASE 或 HEQUAN_VAR 指定另一个。"
        )
    with transaction.atomic():
        return fill() + live.fill(today)


def fill() -> int:
    """The whole example year beside whatever is there: offices, people, records, the clerk's words in the report."""
    make_offices()
    make_people()
    entered = enter_all()
    report.write(clerk_of(report.HOUSE))
    return entered


def make_offices() -> None:
    """One district, its subdistricts, their departments and communities."""
    district = Office.objects.create(code=DISTRICT[0], name=DISTRICT[1], kind=Office.Kind.DISTRICT)
    for code, name in SUBDISTRICTS.items():
        house = Office.objects.create(code=code, name=name, kind=Office.Kind.SUBDISTRICT, parent=district)
        for number, title in DEPARTMENTS.items():
            Office.objects.create(
                code=f"{code}-B{number}", name=f"{name}{title}", kind=Office.Kind.DEPARTMENT, parent=house
            )
        for number, title in enumerate(COMMUNITIES[code], 1):
            Office.objects.create(code=f"{code}-S{number:02d}", name=title, kind=Office.Kind.COMMUNITY, parent=house)


def make_people() -> None:
    """The example accounts, each with its post."""
    for account in ACCOUNTS:
        person = Person.objects.create(username=account.username, name=account.name, password=PASSWORD)
        Person.objects.filter(pk=person.pk).update(is_example=True)
        Post.objects.create(
            person=person,
            office=Office.objects.get(name=account.office),
            role_name=account.role,
            title=account.title,
            since=date(YEARS[0], 1, 1),
        )


@dataclass(frozen=True)
class Deed:
    """One thing that somebody does at one moment: `values` None voids the record."""

    at: datetime
    entry: Entry
    house: str
    kind: str
    values: Any


def enter_all() -> int:
    """Enter, complete and void the records of every chapter, house and year."""
    offices = {office.name: office for office in Office.objects.select_related("house")}
    clerks = {name: clerk_of(name) for name in SUBDISTRICTS.values()}
    made: dict[Entry, Record] = {}
    for deed in sorted(all_deeds(), key=lambda deed: deed.at):
        perform(deed, clerks[deed.house], offices, made)
    return len(made)


def clerk_of(house: str) -> Actor:
    """The example clerk of a subdistrict."""
    post = Post.objects.select_related("person", "office__house").get(office__house__name=house, role_name="clerk")
    return Actor.in_post(post)


def all_deeds() -> Iterator[Deed]:
    """Everything that happens in the example, chapter by chapter."""
    count = 0
    for chapter in registry.chapters:
        if find_spec(f"demo.{chapter}") is None:  # a chapter that takes no part in the example
            continue
        module = importlib.import_module(f"demo.{chapter}")
        for year in YEARS:
            for code, name in SUBDISTRICTS.items():
                for entry in module.entries(House(code, year, chapter)):
                    count += 7
                    yield from deeds(entry, name, count)


def deeds(entry: Entry, house: str, n: int) -> Iterator[Deed]:
    """What happens to one record, day by day."""
    yield Deed(moment(entry.on, n), entry, house, "enter", entry.values)
    for step, (day, values) in enumerate(entry.then, 1):
        yield Deed(moment(day, n + step), entry, house, "complete", values)
    if entry.void:
        yield Deed(moment(entry.void[0], n + 9), entry, house, "void", entry.void[1])


def perform(deed: Deed, clerk: Actor, offices: dict[str, Office], made: dict[Entry, Record]) -> None:
    """Do one thing through the door of all changes."""
    register = registry.registers[deed.entry.register]
    if deed.kind == "void":
        record = made[deed.entry]
        change.void(clerk, register, record, at=deed.at, seen=record.version, reason=deed.values)
        return
    values = {name: resolve(name, value, offices, made) for name, value in deed.values.items()}
    try:
        if deed.kind == "enter":
            made[deed.entry] = change.enter(clerk, register, values, at=deed.at)
        else:
            record = made[deed.entry]
            made[deed.entry] = change.correct(clerk, register, record, values, at=deed.at, seen=record.version)
    except change.Unclean as problem:
        raise ValueError(f"{register.key} {values}: {problem}") from None


def resolve(name: str, value: Any, offices: dict[str, Office], made: dict[Entry, Record]) -> Any:
    """An office from its name, a record from its entry, anything else as it is."""
    if isinstance(value, Entry):
        return made[value]
    return offices[value] if name == "office" else value
