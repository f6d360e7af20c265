"""Every setting in one file; each environment variable is read once, with its help text, and nonsense is refused."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bootstrap_wrapper import get_bootstrap_css_dir
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(__file__).resolve().parent

#: name -> help text, filled by env(); `docs/reference/settings.md` is written from it.
ENVIRONMENT: dict[str, str] = {}


def env(name: str, default: str, help_text: str) -> str:
    """The value of one environment variable; remembers its help text for the reference."""
    ENVIRONMENT[name] = help_text
    return os.environ.get(name, default)


def env_flag(name: str, default: bool, help_text: str) -> bool:
    """A yes-or-no environment variable: 1/0, true/false, yes/no."""
    value = env(name, "1" if default else "0", help_text).lower()
    if value in ("1", "true", "yes"):
        return True
    if value in ("0", "false", "no", ""):
        return False
    raise ImproperlyConfigured(f"{name}={value!r}: expected 1 or 0. {help_text}")


VAR = Path(env("HEQUAN_VAR", str(ROOT / "var"), "Folder of the database, the secret key and the written reports."))


def kept_secret() -> str:
    """The secret key: from the environment, else made once and kept in var/ with owner-only rights."""
    given = env("HEQUAN_SECRET_KEY", "", "Key that signs sessions; without it one is made and kept in var/secret-key.")
    if given:
        return given
    VAR.mkdir(parents=True, exist_ok=True)
    place = VAR / "secret-key"
    try:
        with open(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return place.read_text()


def database(url: str) -> dict:
    """Django's database settings for `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:]),
            "OPTIONS": {
                # One writer at a time, queued at the start; FULL so that an acknowledged record survives a power cut;
                # what a savepoint may have to undo stays in memory, since it never has to survive anything.
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-64000; "
                "PRAGMA temp_store=MEMORY",
            },
        }
    if parts.scheme in ("postgresql", "postgres"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": parts.port or "",
            "CONN_MAX_AGE": 600,
        }
    raise ImproperlyConfigured(f"HEQUAN_DATABASE={url!r}: expected sqlite:///path or postgresql://user@host/name.")


def chapter_packages() -> list[str]:
    """Every package under chapters/, found by itself: adding a line of work edits no list."""
    return sorted(f"hequan.chapters.{path.parent.name}" for path in (PACKAGE / "chapters").glob("*/__init__.py"))


SECRET_KEY = kept_secret()
DEBUG = env_flag("HEQUAN_DEBUG", False, "Show tracebacks in the browser. Never on a real site.")
HOSTS = env("HEQUAN_HOSTS", "127.0.0.1,localhost", "Host names this site answers to, comma-separated.")
ALLOWED_HOSTS = [host.strip() for host in HOSTS.split(",")]
HTTPS = env_flag(
    "HEQUAN_HTTPS",
    False,
    "The site is reached by https through a proxy that sets X-Forwarded-Proto itself: cookies are sent over https "
    "only, http is sent on to https, browsers remember that for a year.",
)

DATABASES = {
    "default": database(
        env("HEQUAN_DATABASE", f"sqlite:///{VAR / 'hequan.sqlite3'}", "Database: sqlite:///path or postgresql://…")
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "hequan.core",
    "hequan.offices",
    *chapter_packages(),
    "hequan.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "hequan.web.static_files.StaticFiles",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "hequan.web.actor.ActorMiddleware",
    "hequan.web.refusal.RefusalMiddleware",
]
ROOT_URLCONF = "hequan.urls"
WSGI_APPLICATION = "hequan.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "hequan.web.actor.page_context",
            ],
        },
    }
]

AUTH_USER_MODEL = "offices.Person"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name")},
    },
]
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
if HTTPS:
    # Our server speaks http to the proxy; without this word from it every form would seem to come from elsewhere.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Browsers take such names only over https and from this host alone.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    # Whether all hosts below ours, and browsers' own lists, may be bound to https is for the domain's owner to say.
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "hequan.web.refusal.stale_form"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
}

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [("bootstrap", get_bootstrap_css_dir())]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

#: Everything to the standard error output, where whatever runs the server keeps it; a broken page leaves its traceback.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"hequan": {"level": "INFO"}, "django.request": {"level": "ERROR"}},
}

REPORT_TEMPLATE = env(
    "HEQUAN_REPORT_TEMPLATE", "", "Word file whose styles the annual report takes; without it the one we ship."
)
OUTLINES = env("HEQUAN_OUTLINES", "", "Folder with an office's own outlines of the annual report (YAML), besides ours.")
