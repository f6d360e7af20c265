"""The people and offices that the tests speak of: a small invented cast, and the example year."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import import_module
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management.color import no_style
from django.db import connection, transaction
from django.test import Client

from hequan.core import access, change
from hequan.core.actor import Actor
from hequan.core.models import Event
from hequan.core.period import Period
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.registry import registry
from hequan.offices.models import Office, Person, Post

#: A moment of the tests' own: ten days after the year that the example tells.
TODAY = date(2022, 1, 10)
NOW = datetime(2022, 1, 10, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
PASSWORD = "correct-horse-battery"
#: The migrations that make tables append-only.
APPEND_ONLY = ("0002_journal_is_append_only", "0005_localrule_notice")


def client_of(username: str) -> Client:
    """The browser of somebody who has signed in."""
    client = Client()
    client.force_login(Person.objects.get(username=username))
    return client


def actor_of(username: str) -> Actor:
    """Somebody in the post that they hold today."""
    return Actor.in_post(Person.objects.get(username=username).posts_on(TODAY).first())


@dataclass
class World:
    """The example year as a test sees it: 荷泉街道, its siblings, its district and the example accounts."""

    #: the house whose figures of 2021 are known
    house: Office
    year: int = 2021

    @property
    def period(self) -> Period:
        """The example's year, asked ten days after its end."""
        return Period.year(self.year, TODAY)

    def office(self, name: str) -> Office:
        """An office by its name."""
        return Office.objects.select_related("house").get(name=name)

    def actor(self, username: str = "demo-clerk") -> Actor:
        """One of the example accounts in its post."""
        return actor_of(username)

    def client(self, username: str = "demo-clerk") -> Client:
        """The signed-in browser of one of the example accounts."""
        return client_of(username)

    def records(self, register: str | type[Register]) -> Any:
        """The standing rows of the house."""
        return access.of_office(self.house, registry.registers[register] if isinstance(register, str) else register)


def of(record: Record) -> dict[str, Any]:
    """What finds the events and the deadlines of one record; ids of other registers' records may be the same."""
    return {"register": registry.register_of(type(record)).key, "record_id": record.pk}


@dataclass
class SmallWorld:
    """甲区 with 甲街道 (a department, two communities) and 乙街道; nobody has entered anything yet.

    Usernames: clerk, leader, reviewer, community (甲社区), mediator, sibling (乙街道经办人), district, stranger (no
    post), system_admin, security_admin, audit_admin.
    """

    district: Office
    house: Office
    department: Office
    community: Office
    other_community: Office
    sibling_house: Office
    people: dict[str, Person] = field(default_factory=dict)

    def actor(self, username: str = "clerk") -> Actor:
        """Somebody in their post."""
        return actor_of(username)

    def client(self, username: str = "clerk") -> Client:
        """Somebody's signed-in browser."""
        return client_of(username)

    def enter(self, register: str | type[Register], username: str = "clerk", **values: Any) -> Record:
        """A record entered by somebody."""
        register = registry.registers[register] if isinstance(register, str) else register
        return change.enter(self.actor(username), register, values, at=NOW)


OFFICES = {
    "district": ("T0", "甲区", "district", None),
    "house": ("T1", "甲街道", "subdistrict", "district"),
    "department": ("T1-B", "甲街道司法所", "department", "house"),
    "community": ("T1-S1", "甲社区", "community", "house"),
    "other_community": ("T1-S2", "丙社区", "community", "house"),
    "sibling_house": ("T2", "乙街道", "subdistrict", "district"),
}
PEOPLE = {
    "clerk": ("department", "clerk", "经办人"),
    "leader": ("house", "leader", "主任"),
    "reviewer": ("department", "reviewer", "法制审核员"),
    "community": ("community", "community", "社区工作者"),
    "mediator": ("department", "mediator", "专职人民调解员"),
    "sibling": ("sibling_house", "clerk", "经办人"),
    "district": ("district", "leader", "区司法局工作人员"),
    "stranger": None,
    "system_admin": ("house", "system_admin", "系统管理员"),
    "security_admin": ("house", "security_admin", "安全管理员"),
    "audit_admin": ("house", "audit_admin", "审计管理员"),
}


def make_small_world() -> None:
    """Two small houses in one district, with their people."""
    made: dict[str, Office] = {}
    for name, (code, title, kind, parent) in OFFICES.items():
        made[name] = Office.objects.create(code=code, name=title, kind=kind, parent=made.get(parent))
    for username, post in PEOPLE.items():
        make_person(username, (made[post[0]], *post[1:]) if post else None)


def small_world() -> SmallWorld:
    """The two houses and their people, as they stand in the database."""
    offices = {office.code: office for office in Office.objects.select_related("house", "parent")}
    people = {person.username: person for person in Person.objects.filter(username__in=PEOPLE)}
    return SmallWorld(**{name: offices[told[0]] for name, told in OFFICES.items()}, people=people)


def make_person(username: str, post: tuple[Office, str, str] | None) -> Person:
    """Somebody with an account, and a post since 2020 if one is given as (office, role, title)."""
    person = Person.objects.create(username=username, name=f"测试{username}", password=PASSWORD)
    if post:
        office, role, title = post
        Post.objects.create(person=person, office=office, role_name=role, title=title, since=date(2020, 1, 1))
    return person


@contextmanager
def rolled_back() -> Iterator[None]:
    """Whatever happens inside is undone at the end: one try of a property test."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def journal_open() -> Iterator[None]:
    """The triggers of what is append-only taken away for a moment: to empty a test's database, to see they matter."""
    triggers = [import_module(f"hequan.core.migrations.{name}") for name in APPEND_ONLY]
    editor = connection.schema_editor(atomic=False, collect_sql=False)
    for one in triggers:
        one.allow(None, editor)
    try:
        yield
    finally:
        for one in triggers:
            one.refuse(None, editor)


def empty_all_tables() -> None:
    """Remove every row of the product's own tables, journal included; inside a transaction it is undone at its end."""
    connection.check_constraints()  # PostgreSQL alters no table while deferred constraints wait for the end
    tables = [t for t in connection.introspection.django_table_names(only_existing=True) if t != "django_migrations"]
    with journal_open(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA defer_foreign_keys = ON")
            for table in tables:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
        else:
            for sql in connection.ops.sql_flush(no_style(), tables, reset_sequences=False, allow_cascade=True):
                cursor.execute(sql)
    assert not Event.objects.exists()
