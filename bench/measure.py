"""Times the product and the bare SQL that does the same, on the database that HEQUAN_DATABASE names."""

import re
import statistics
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from urllib.parse import urlencode

from django.db import connection, transaction

from bench.browser import Browser, Timing
from bench.fill import REGISTER, YEAR

ROUNDS = 60
#: What is asked of the list: one year, one type, exact count.
LIST = f"/registers/{REGISTER}/?" + urlencode({"year": YEAR, "type": "labour"})


def timed(name: str, work: Callable[[], object], rounds: int = ROUNDS) -> Timing:
    """The median and the 95th percentile of some rounds, after two that do not count."""
    work(), work()
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return Timing(name, statistics.median(taken), statistics.quantiles(taken, n=20)[-1])


def pages(browser: Browser) -> list[Timing]:
    """The list, a record, and one record entered, each through HTTP; the page of all figures."""
    pk = re.search(rf"/registers/{REGISTER}/(\d+)/", browser.get(LIST))[1]
    return [
        timed("list", lambda: browser.get(LIST)),
        timed("detail", lambda: browser.get(f"/registers/{REGISTER}/{pk}/")),
        entering(browser),
        timed("figures page", lambda: browser.get(f"/figures/{YEAR}/"), rounds=15),
    ]


def entering(browser: Browser) -> Timing:
    """One record entered: only the saving is timed, the form was opened before."""
    address = f"/registers/{REGISTER}/new/"
    taken = []
    for _ in range(ROUNDS):
        form = filled(browser.get(address))
        begun = time.perf_counter()
        status, page, _ = browser.ask("POST", address, form)
        taken.append((time.perf_counter() - begun) * 1000)
        if status != 302:
            raise RuntimeError(f"entering: {status}\n{page[:2000]}")
    return Timing("enter", statistics.median(taken), statistics.quantiles(taken, n=20)[-1])


def filled(page: str) -> dict:
    """The form as a clerk fills it in; hidden fields and chosen options as the page gives them."""
    form = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    for name, options in re.findall(r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', options)
        form[name] = chosen[1] if chosen else ""
    form |= {"received_on": f"{YEAR}-12-30", "source": "applied", "mediation_kind": "peoples", "type": "labour"}
    form |= {"parties": "甲一、乙二", "persons": "2", "matter": "双方就工资支付时间发生争执，请求调解。"}
    return form


def engines() -> list[Timing]:
    """All figures of the year, and the annual report as a Word file, without HTTP."""
    from hequan.core.figure import evaluate
    from hequan.core.period import Period
    from hequan.core.registry import registry
    from hequan.offices.models import Office

    house = Office.objects.get(code="H")
    period = Period.year(YEAR, date(YEAR + 1, 1, 31))
    figures = [figure for figure in registry.figures.values() if figure.register.key == REGISTER]
    return [
        timed("figures of the register", lambda: evaluate(figures, house, period), rounds=7),
        timed("all figures", lambda: evaluate(registry.figures.values(), house, period), rounds=7),
        timed("report", lambda: write_report(house), rounds=3),
    ]


def write_report(house) -> None:
    """The annual report, as `hequan report` writes it."""
    from hequan.core import composer, word
    from hequan.core.composition import document
    from hequan.core.outline import outline

    report = composer.report(outline("eight_chapters"), house, YEAR, on=date(YEAR + 1, 1, 31))
    word.write(document(report), BytesIO())


def bare() -> list[Timing]:
    """The same in hand-written SQL on one open connection."""
    house = one("SELECT id FROM offices_office WHERE code = 'H'")[0]
    first, last = f"{YEAR}-01-01", f"{YEAR}-12-31"
    where = "house_id = %s AND NOT is_void AND received_on BETWEEN %s AND %s AND type = 'labour'"
    ask = (house, first, last)
    pk = one(f"SELECT id FROM mediation_dispute WHERE {where} ORDER BY received_on DESC, id DESC LIMIT 1", ask)[0]

    def listed() -> None:
        rows(f"SELECT * FROM mediation_dispute WHERE {where} ORDER BY received_on DESC, id DESC LIMIT 25", ask)
        one(f"SELECT count(*) FROM mediation_dispute WHERE {where}", ask)

    def detail() -> None:
        one("SELECT * FROM mediation_dispute WHERE id = %s", (pk,))
        rows("SELECT body FROM core_event WHERE register = %s AND record_id = %s ORDER BY id", (REGISTER, pk))

    return [
        timed("list", listed),
        timed("detail", detail),
        timed("enter", lambda: insert(house)),
        timed("figures of the register", lambda: one(ONE_PASS, (first, last, first, last, house)), rounds=7),
    ]


#: Every figure of the mediation register in one pass, as somebody who knows SQL would write it.
ONE_PASS = """
SELECT
  count(*) FILTER (WHERE received),
  count(*) FILTER (WHERE closed AND type = 'labour' AND result = 'settled'),
  sum(persons) FILTER (WHERE closed AND type = 'labour' AND result = 'settled'),
  count(*) FILTER (WHERE received AND type = 'family' AND source = 'screened'),
  count(*) FILTER (WHERE received AND type = 'family' AND source = 'screened' AND result = 'settled' AND closed),
  count(*) FILTER (WHERE closed),
  count(*) FILTER (WHERE closed AND result = 'settled')
FROM (
  SELECT type, source, result, persons,
         received_on BETWEEN %s AND %s AS received,
         closed_on IS NOT NULL AND closed_on BETWEEN %s AND %s AS closed
  FROM mediation_dispute
  WHERE house_id = %s AND NOT is_void
) AS standing
"""


def insert(house: int) -> None:
    """One record, its event, its number, in one transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE core_numbering SET last = last + 1 WHERE house_id = %s AND register = %s AND year = %s",
            (house, REGISTER, YEAR),
        )
        columns = [column for column in one_row() if column != "id"]
        names = ", ".join(f'"{column}"' for column in columns)
        cursor.execute(
            f"INSERT INTO mediation_dispute ({names}) SELECT {names} FROM mediation_dispute WHERE id = %s RETURNING id",
            (one_row()["id"],),
        )
        pk = cursor.fetchone()[0]
        cursor.execute(
            "INSERT INTO core_event (at, kind, house_id, register, record_id, person_id, body) "
            "SELECT at, kind, house_id, register, %s, person_id, body FROM core_event WHERE id = 1",
            (pk,),
        )


ROW: dict = {}


def one_row() -> dict:
    """Some row, read once."""
    if not ROW:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM mediation_dispute LIMIT 1")
            ROW.update(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
    return ROW


def one(sql: str, values: tuple = ()) -> tuple:
    """The first row."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()


def rows(sql: str, values: tuple = ()) -> list[tuple]:
    """All rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
