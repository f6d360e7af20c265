"""Fills an empty database with one subdistrict and n mediation records over five years, through the usual door."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bench.browser import PASSWORD
from hequan.core import change
from hequan.core.actor import Actor
from hequan.core.registry import registry
from hequan.offices.models import Office, Person, Post

REGISTER = "mediation.disputes"
FIRST_DAY, DAYS = date(2017, 1, 1), 5 * 365
YEAR = 2021
CHUNK = 5000
COMMUNITIES = 8


def fill(n: int) -> None:
    """One house with its communities, one clerk, n records; the same at every run."""
    house = make_house()
    chance = random.Random(n)
    offices = list(house.subtree().filter(kind=Office.Kind.COMMUNITY))
    register, actor = registry.register(REGISTER), Actor.command(house, "基准测试")
    rows = values(chance, offices, n)
    for _ in range(0, n, CHUNK):
        chunk = [row for _, row in zip(range(CHUNK), rows, strict=False)]
        change.enter_many(actor, register, chunk, at=datetime.now(UTC))


def make_house() -> Office:
    """The offices and the account that the measuring client signs in with."""
    district = Office.objects.create(code="D", name="基准区", kind=Office.Kind.DISTRICT)
    house = Office.objects.create(code="H", name="基准街道", kind=Office.Kind.SUBDISTRICT, parent=district)
    for number in range(COMMUNITIES):
        Office.objects.create(code=f"H{number}", name=f"第{number}社区", kind=Office.Kind.COMMUNITY, parent=house)
    person = Person.objects.create(username="bench", name="基准", password=PASSWORD)
    Post.objects.create(person=person, office=house, role_name="clerk", title="经办人", since=FIRST_DAY)
    return house


def values(chance: random.Random, offices: list[Office], n: int) -> Iterator[dict]:
    """n disputes: a fifth a year, a third of them about labour, nine in ten closed."""
    kinds = ["labour"] * 4 + [
        "family",
        "neighbours",
        "land",
        "traffic",
        "consumer",
        "property_service",
        "medical",
        "other",
    ]
    for number in range(n):
        received = FIRST_DAY + timedelta(days=number * DAYS // n)
        row = {
            "received_on": received,
            "source": chance.choice(["applied", "screened", "offered"]),
            "type": chance.choice(kinds),
            "parties": f"甲{number % 4999}、乙{number % 4993}",
            "persons": chance.randint(1, 6),
            "matter": "双方就款项支付时间和数额发生争执，请求调解。",
            "mediator": f"调解员{number % 12}",
            "office": chance.choice(offices),
        }
        if chance.random() < 0.9:
            row |= {"result": chance.choice(["settled", "settled", "failed"])}
            row |= {"closed_on": received + timedelta(days=chance.randint(1, 30))}
        yield row
