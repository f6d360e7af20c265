"""Local rules and holiday notices, which the database itself refuses to change or remove, as it does events."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TABLES = ("core_localrule", "core_notice")
DEEDS = ("update", "delete")
#: REPLACE INTO removes the old row without asking the trigger on deletion; hence one on insertion as well.
SQLITE = """
CREATE TRIGGER {table}_no_{deed} BEFORE {deed} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only: a row is never changed'); END
"""
SQLITE_REPLACE = """
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, '{table} is append-only: a row is never replaced'); END
"""
POSTGRESQL = """
CREATE FUNCTION refuse_{table}_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{table} is append-only: a row is never changed (%)', TG_OP; END $$;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_{table}_change();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_{table}_change();
"""


def refuse(apps, schema_editor):
    """Install the triggers of this database."""
    for table in TABLES:
        if schema_editor.connection.vendor == "sqlite":
            for deed in DEEDS:
                schema_editor.execute(SQLITE.format(table=table, deed=deed))
            schema_editor.execute(SQLITE_REPLACE.format(table=table))
        else:
            schema_editor.execute(POSTGRESQL.format(table=table), params=None)


def allow(apps, schema_editor):
    """Take them away again (only when the migration is reversed)."""
    for table in TABLES:
        if schema_editor.connection.vendor == "sqlite":
            for deed in (*DEEDS, "replace"):
                schema_editor.execute(f"DROP TRIGGER {table}_no_{deed}")
        else:
            schema_editor.execute(f"DROP FUNCTION refuse_{table}_change CASCADE")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_submission"),
        ("offices", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("loaded_by", models.CharField(max_length=40)),
                ("loaded_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["year", "id"], name="core_notice_year_cdcec8_idx")],
            },
        ),
        migrations.CreateModel(
            name="LocalRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("law", models.CharField(max_length=100)),
                ("limit", models.CharField(max_length=60)),
                ("since", models.DateField()),
                ("number", models.PositiveIntegerField(null=True)),
                ("unit", models.CharField(max_length=20)),
                ("by", models.CharField(max_length=5)),
                ("before", models.CharField(max_length=5)),
                ("applies", models.BooleanField(null=True)),
                ("basis", models.CharField(max_length=300)),
                ("set_by", models.CharField(max_length=40)),
                ("set_at", models.DateTimeField()),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["house", "law", "limit"], name="core_localr_house_i_4ec73b_idx")],
            },
        ),
        migrations.RunPython(refuse, allow),
    ]
