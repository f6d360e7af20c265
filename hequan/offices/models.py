"""Offices, people and posts: who somebody is, where, and on which days."""

from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from hequan.offices.roles import ROLES, Role


class Office(models.Model):
    """A district, a subdistrict, or one of their departments and communities.

    A district and a subdistrict are *houses*: each keeps its own registers and its own numbering.
    Departments and communities keep theirs in the house they stand in.
    A house handles matters step by step that began on `procedures_since` or later; None: not yet.
    """

    class Kind(models.TextChoices):
        DISTRICT = "district", "区"
        SUBDISTRICT = "subdistrict", "街道"
        DEPARTMENT = "department", "部门"
        COMMUNITY = "community", "社区"

    HOUSES = (Kind.DISTRICT, Kind.SUBDISTRICT)

    code = models.CharField("编码", max_length=20, unique=True)
    name = models.CharField("名称", max_length=60, unique=True)
    kind = models.CharField("类别", max_length=12, choices=Kind)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级"
    )
    house = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="members")
    path = models.CharField(max_length=200, editable=False, db_index=True)
    procedures_since = models.DateField(
        "程序启用日期",
        null=True,
        blank=True,
        help_text="从这一天起开始的事项逐步办理；此前开始的旧案可以整件补录。只有街道和区填写。",
    )

    class Meta:
        verbose_name = "单位"
        ordering = ["path"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_house(self) -> bool:
        """Whether this office keeps registers of its own rather than inside another's."""
        return self.kind in self.HOUSES

    @property
    def reach(self) -> "Office":
        """The office whose whole subtree a post here works on: a department serves its house, a community itself."""
        return self.house if self.kind == self.Kind.DEPARTMENT else self

    def subtree(self) -> "models.QuerySet[Office]":
        """This office and all below it in the same house."""
        return Office.objects.filter(house_id=self.house_id, path__startswith=self.path)

    def save(self, *args, **kwargs) -> None:
        """Save with `path` and `house` following from the parent."""
        super().save(*args, **kwargs)
        path = f"{self.parent.path if self.parent else '/'}{self.pk}/"
        house_id = self.pk if self.is_house else self.parent.house_id
        if (path, house_id) != (self.path, self.house_id):
            self.path, self.house_id = path, house_id
            super().save(update_fields=["path", "house"])


class People(BaseUserManager["Person"]):
    """Makes accounts; there is no built-in one."""

    def create(self, *, username: str, name: str, password: str | None = None) -> "Person":
        """A new account; without a password nobody can sign in with it."""
        person = self.model(username=username, name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who can sign in."""

    username = models.CharField("账号", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    is_active = models.BooleanField("启用", default=True)
    is_example = models.BooleanField("示例账号", default=False, editable=False)

    objects = People()
    USERNAME_FIELD = "username"

    class Meta:
        verbose_name = "人员"

    def __str__(self) -> str:
        return self.name

    def posts_on(self, day: date) -> "models.QuerySet[Post]":
        """The posts held on a day, the longest-held first."""
        return self.posts.filter(Q(until=None) | Q(until__gte=day), since__lte=day).select_related("office__house")


class Post(models.Model):
    """One person's post in one office, from a day, until a day or on."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts", verbose_name="人员")
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts", verbose_name="单位")
    role_name = models.CharField("角色", max_length=20, choices=[(r.name, r.title) for r in ROLES.values()])
    title = models.CharField("职务", max_length=40)
    since = models.DateField("任职日期")
    until = models.DateField("离任日期", null=True, blank=True)

    class Meta:
        verbose_name = "岗位"
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return f"{self.office}{self.title}"

    @property
    def role(self) -> Role:
        """What this post may do."""
        return ROLES[self.role_name]


class OneTimeCode(models.Model):
    """A code that opens one thing once, for a short time; only its hash is kept.

    With a person it lets them set a password; without one it lets somebody make the first administrator.
    """

    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="codes")
    hashed = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = "一次性代码"

    def __str__(self) -> str:
        return f"{self.person or '第一个系统管理员'}的一次性代码"


class Guessing(models.Model):
    """How often one account was tried in vain from one network.

    Both are kept as one hash: what was typed as an account may have been a password.
    """

    hashed = models.CharField(max_length=64, unique=True)
    tries = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        verbose_name = "登录尝试"

    def __str__(self) -> str:
        return f"{self.tries}次，最近 {self.last_at:%Y-%m-%d %H:%M}"
