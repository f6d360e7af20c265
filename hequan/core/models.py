"""The tables of the core itself: journal, counters of the registers, edited texts, papers, local rules, notices."""

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One change, as it was written: never updated, never deleted (the database itself refuses both).

    `body` is canonical JSON and the truth; the other columns repeat parts of it so that it can be found.
    """

    at = models.DateTimeField()
    kind = models.CharField(max_length=20)
    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    body = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["register", "record_id", "id"]),
            models.Index(fields=["house", "-id"]),
            models.Index(fields=["house", "person", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.register} {self.record_id}"


class Numbering(models.Model):
    """The last number given in one house, register and year; locked while the next one is taken."""

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["house", "register", "year"], name="one_counter_each")]

    def __str__(self) -> str:
        return f"{self.register} {self.year}: {self.last}"


class Tally(models.Model):
    """How many standing rows one cell holds; see `hequan.core.tally`."""

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    year = models.PositiveIntegerField()
    field = models.CharField(max_length=60)
    value = models.CharField(max_length=60)
    total = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["house", "register", "year", "field", "value"], name="one_tally_each")
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.year} {self.field}={self.value}: {self.total}"


class Submission(models.Model):
    """One sending of one form, and the record that it became; see `hequan.core.once`."""

    key = models.CharField(max_length=64, unique=True)
    body = models.CharField(max_length=64)
    record_id = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.key} {self.record_id}"


class DraftText(models.Model):
    """What a clerk wrote in place of the outline's own words, for one paragraph of one house's yearly report.

    None is not the same as nothing: without a text the outline's own words stand, with an empty one the paragraph
    is left out.
    """

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    outline = models.CharField(max_length=40)
    paragraph = models.CharField(max_length=80)
    text = models.TextField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["house", "year", "outline", "paragraph"], name="one_text_a_paragraph")
        ]

    def __str__(self) -> str:
        return f"{self.outline} {self.year} {self.paragraph}"


class Attachment(models.Model):
    """One file of one record; see `hequan.core.attachment`. `paper` names its place in the dossier, if it has one."""

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    attached_by = models.CharField(max_length=40)
    attached_at = models.DateTimeField()
    paper = models.CharField(max_length=40, default="", blank=True)
    is_removed = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["register", "record_id"])]

    def __str__(self) -> str:
        return self.name


class LocalRule(models.Model):
    """What one house filled in for one limit of the law, from a day on; see `hequan.core.local_rule`.

    Never updated, never deleted (the database itself refuses both): who knows better adds a row.
    """

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    law = models.CharField(max_length=100)
    limit = models.CharField(max_length=60)
    since = models.DateField()
    number = models.PositiveIntegerField(null=True)
    unit = models.CharField(max_length=20)
    by = models.CharField(max_length=5)
    before = models.CharField(max_length=5)
    applies = models.BooleanField(null=True)
    basis = models.CharField(max_length=300)
    set_by = models.CharField(max_length=40)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["house", "law", "limit"])]

    def __str__(self) -> str:
        return f"《{self.law}》{self.limit} {self.since}"


class Notice(models.Model):
    """One year table of holidays as it was loaded; see `hequan.core.notice`.

    Never updated, never deleted (the database itself refuses both): the row loaded last for a year is in use.
    """

    year = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    loaded_by = models.CharField(max_length=40)
    loaded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["year", "id"])]

    def __str__(self) -> str:
        return f"{self.year} {self.sha256[:12]}"


class Deadline(models.Model):
    """One day that somebody has to watch: a projection of what was taken and recorded; see `hequan.core.deadline`.

    A row stands only while its clock is open. `state` is how it stood when last counted: being overdue is not stored,
    it follows from the day.
    """

    house = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    clock = models.CharField(max_length=60)
    state = models.CharField(max_length=12)
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    step = models.CharField(max_length=60, default="", blank=True)
    person = models.CharField(max_length=40, default="", blank=True)
    basis = models.CharField(max_length=300, default="", blank=True)
    moves = models.BooleanField(default=False)
    moved_from = models.DateField(null=True)
    moved_because = models.CharField(max_length=200, default="", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "record_id", "clock"], name="one_deadline_a_clock")]
        indexes = [
            models.Index(fields=["house", "state", "due_on", "id"]),
            models.Index(fields=["house", "office", "state", "due_on", "id"]),
            models.Index(fields=["house", "person", "state", "due_on", "id"]),
            models.Index(fields=["house", "register", "state", "due_on", "id"]),
            models.Index(
                fields=["house", "state", "due_at"],
                condition=models.Q(due_at__isnull=False),
                name="deadlines_with_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.record_id} {self.clock}: {self.due_on or self.state}"
