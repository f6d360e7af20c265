"""Records are read through access, changed through change, told by the journal; nobody else has a key."""

import re

from tests.architecture.source import ROOT, attributes, calls, modules, place, texts

#: The tables that other code than a change may fill with plain SQL, and why.
RAW_SQL = {
    "hequan/core/tally.py",  # one counter raised by one statement, which the ORM cannot say
    "hequan/core/numbering.py",  # the same for the number given last
    "hequan/core/statement.py",  # asks again what the ORM worded before
    "hequan/core/journal.py",
}
CLOCK = re.compile(r"(^|\.)(today|now|localdate)$")


def outside_core():
    """The files of the program that must ask the doors."""
    core = ROOT / "hequan" / "core"
    return [path for path in modules("hequan", "demo") if core not in path.parents]


def test_only_the_core_has_the_key_to_records():
    keys = {"kept", "_base_manager", "_default_manager"}
    found = [place(path, node) for path in outside_core() for node in managers(path) if node.attr in keys]
    assert found == [], "read records with hequan.core.access"


def managers(path):
    """Every `something.name` that is not called: a manager is asked by one of its methods."""
    called = {id(call.func) for _, call in calls(path)}
    return (node for node in attributes(path) if id(node) not in called)


def test_only_the_journal_writes_events():
    wanted = re.compile(r"^Event$|^Event\.objects\.(bulk_)?(create|update|get_or_create|update_or_create)$")
    journal = ROOT / "hequan" / "core" / "journal.py"
    everywhere = [path for path in modules("hequan", "demo") if path != journal]
    found = [place(path, node) for path in everywhere for name, node in calls(path) if wanted.match(name)]
    assert found == [], "write events with hequan.core.journal.write"


def test_plain_sql_is_rare():
    wanted = re.compile(r"(^|\.)(cursor|raw|extra|RawSQL)$")
    found = {
        str(path.relative_to(ROOT)) for path in modules("hequan") for name, _ in calls(path) if wanted.search(name)
    }
    assert found - RAW_SQL == set()


def test_engines_do_not_ask_the_clock():
    """Core and chapters take days as arguments; only pages and commands know today."""
    engines = modules("hequan/core", "hequan/chapters")
    found = [place(path, node) for path in engines for name, node in calls(path) if asks_the_clock(name, node)]
    assert found == []


def asks_the_clock(name, call):
    """Whether a call says what time it is; the day of a moment that it was given is none of that."""
    return bool(CLOCK.search(name)) and not (name.endswith("localdate") and call.args)


def test_nobody_trusts_markup():
    """Marking text as safe markup is left to the pictures, which are drawn by us from numbers and escaped labels."""
    wanted = re.compile(r"(^|\.)(mark_safe|SafeString|SafeText)$")
    found = {
        str(path.relative_to(ROOT)) for path in modules("hequan") for name, _ in calls(path) if wanted.search(name)
    }
    assert found <= {"hequan/web/picture.py", "hequan/web/diagram.py"}


def test_no_limit_of_law_is_written_in_a_chapter():
    """Days within which something must be done are law, and law is dated data."""
    limit = re.compile(r"[0-9〇一二三四五六七八九十百]+ ?(个工作日|工作日|日内|日以内|天内|天以内|小时内|个月内|年内)")
    chapters = modules("hequan/chapters")
    found = [f"{place(p, node)} {m[0]}" for p in chapters for node in texts(p) if (m := limit.search(node.value))]
    found += [
        place(p, node) for p in chapters for name, node in calls(p) if name.endswith(("timedelta", "relativedelta"))
    ]
    assert found == []
