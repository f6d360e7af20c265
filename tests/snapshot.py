"""Puts the test database back after a test that commits.

Django would empty every table for that, which the journal refuses; here the whole database is put back as it was kept.
"""

import sqlite3

from django.db import connection

_kept: dict[str, sqlite3.Connection] = {}


def keep() -> None:
    """Keep the database as it stands; `put_back` returns to it."""
    if connection.vendor == "sqlite":
        copy = _kept["copy"] = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(copy)
    else:
        _clone(_name(), _copy())


def put_back() -> None:
    """Make the database what it was when it was kept; everything committed since is gone."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        _kept["copy"].backup(connection.connection)
    else:
        _clone(_copy(), _name())


def forget() -> None:
    """Remove the kept copy."""
    if connection.vendor == "sqlite":
        _kept.pop("copy").close()
    else:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{_copy()}" WITH (FORCE)')


def _name() -> str:
    return connection.settings_dict["NAME"]


def _copy() -> str:
    return f"{_name()}_kept"


def _clone(source: str, target: str) -> None:
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
