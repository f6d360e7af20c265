"""The database itself refuses to change or remove an event."""

from django.db import migrations

# REPLACE INTO removes the old row without asking the trigger on deletion; hence one on insertion as well.
SQLITE = """
CREATE TRIGGER event_no_update BEFORE UPDATE ON core_event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: an event is never updated'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON core_event
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: an event is never deleted'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON core_event WHEN EXISTS (SELECT 1 FROM core_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: an event is never replaced'); END;
"""
POSTGRESQL = """
CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the journal is append-only: an event is never changed (%)', TG_OP; END $$;
CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON core_event
FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON core_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();
"""


def refuse(apps, schema_editor):
    """Install the triggers of this database."""
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        for statement in SQLITE.strip().split("END;"):
            if statement.strip():
                schema_editor.execute(statement + "END;")
    else:
        schema_editor.execute(POSTGRESQL, params=None)


def allow(apps, schema_editor):
    """Take them away again (only when the migration is reversed)."""
    if schema_editor.connection.vendor == "sqlite":
        for trigger in ("event_no_update", "event_no_delete", "event_no_replace"):
            schema_editor.execute(f"DROP TRIGGER {trigger}")
    else:
        schema_editor.execute("DROP FUNCTION refuse_event_change CASCADE")


class Migration(migrations.Migration):
    """After the tables."""

    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(refuse, allow)]
