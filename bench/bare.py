"""The bare limit: for each step one event written and one row updated by hand, without looking at anything."""

import json
from typing import Any

from django.db import connection, transaction

from bench.decisions import REGISTER, Deed
from bench.spiff import said

TABLES = (
    "CREATE TABLE IF NOT EXISTS bench_matter (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, step TEXT NOT NULL, "
    "done_on TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS bench_event (id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, "
    "register TEXT NOT NULL, record_id INTEGER NOT NULL, body TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS bench_event_of ON bench_event (register, record_id)",
)


def begin(deeds: list[Deed]) -> int:
    """The id of a decision."""
    with transaction.atomic(), connection.cursor() as cursor:
        told = [1, "initiated", deeds[0].on.isoformat()]
        cursor.execute("INSERT INTO bench_matter (version, step, done_on) VALUES (%s, %s, %s)", told)
        pk = cursor.lastrowid
        _event(cursor, pk, deeds[0])
        return pk


def step(pk: int, deed: Deed) -> None:
    """One step."""
    with transaction.atomic(), connection.cursor() as cursor:
        _event(cursor, pk, deed)
        sql = "UPDATE bench_matter SET version = version + 1, step = %s, done_on = %s WHERE id = %s"
        cursor.execute(sql, [deed.step, deed.on.isoformat(), pk])


def _event(cursor: Any, pk: int, deed: Deed) -> None:
    body = json.dumps({"step": deed.step, "needed": deed.needed, "after": said(deed)}, ensure_ascii=False)
    sql = "INSERT INTO bench_event (at, kind, register, record_id, body) VALUES (%s, %s, %s, %s, %s)"
    cursor.execute(sql, [deed.at.isoformat(), "stepped", REGISTER, pk, body])
