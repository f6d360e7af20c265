"""The settings under which the tests run: the product's own, with a folder and a database that nobody else uses.

The database is a file of SQLite, or the PostgreSQL that HEQUAN_DATABASE names (see tests/postgresql.py).
"""

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="hequan-test-")
os.mkdir(f"{FOLDER}/static")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["HEQUAN_VAR"] = FOLDER
# Playwright keeps an event loop running in the thread of the test, where Django would refuse to ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
if not os.environ.get("HEQUAN_DATABASE", "").startswith("postgres"):
    os.environ["HEQUAN_DATABASE"] = f"sqlite:///{FOLDER}/hequan.sqlite3"

from hequan.settings import *  # noqa: E402, F403
from hequan.settings import DATABASES, STORAGES  # noqa: E402

# Signing in is tested often and costs a third of a second each time with the real hasher.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

_database = DATABASES["default"]
if _database["ENGINE"].endswith("sqlite3"):
    _database["TEST"] = {"NAME": f"{FOLDER}/test.sqlite3"}
    _database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY"
else:
    _database["CONN_MAX_AGE"] = 0
