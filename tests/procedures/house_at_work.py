"""甲街道 at work through its pages, with a model of every matter beside it that says what must be refused."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hequan.core import deadline, rebuild
from hequan.core.models import Event
from hequan.core.register import Register
from hequan.core.registry import registry
from tests.cast import SmallWorld, client_of
from tests.contract.forms import filled
from tests.procedures.matter_model import LATEST, NO_DAY, Deed, moved
from tests.procedures.typed_values import form_of_record, form_of_step
from tests.procedures.under_way import ELSEWHERE, PEOPLE, WHO_TAKES, Matter, begun, naming_fields

#: An article, or the local rule that takes its place.
ARTICLE = re.compile("《[^》]+》|本地规定")
PROBLEMS = re.compile('<section class="problems".*?</section>', re.DOTALL)
#: What must have happened at least so often in each part of the play, or it shows little.
AT_LEAST = {"entered": 50, "taken": 100, "refused: order": 50, "refused: role": 20, "articles seen": 50}
#: Among more matters each would get too little to do.
MOST = 5
YEARS_AHEAD = 10**9


class House:
    """The people of 甲街道 and one of 乙街道, each in a browser, and the matters that are under way."""

    def __init__(self, world: SmallWorld) -> None:
        self.world, self.now = world, timezone.now()
        self.tally: Counter[str] = Counter()
        self.by_procedure: Counter[str] = Counter()
        stepping = [one for one in registry.registers.values() if one.procedure]
        # Long procedures more often: there is more to try in them.
        self.registers = [one for one in stepping for _ in range(1 + len(one.procedure.steps()) // 5)]
        self.clients = {name: patient(client_of(name)) for name in PEOPLE}
        self.matters: list[Matter] = []

    def open(self) -> None:
        """Begin with nothing under way."""
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.matters, self.events, self.tickets = [], Event.objects.count(), 0

    def close(self) -> None:
        """Prove what was left behind, then undo it."""
        try:
            for matter in self.matters:
                matter.check_history()
            for register in {matter.register for matter in self.matters}:
                assert [str(one) for one in rebuild.differences(register)] == []
                assert list(deadline.differences(register)) == []
        finally:
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    @property
    def today(self) -> date:
        """The day in the office."""
        return timezone.localdate(self.now)

    # what people do

    def enter(self, which: int, ago: int) -> None:
        """A matter of some procedure, begun some days ago."""
        register = self.registers[which % len(self.registers)]
        form = form_of_record(self.world, register, self.today - timedelta(days=ago))
        pk = self._entered(register, form)
        if pk:
            self.matters.append(begun(register, pk, self.today))
            self.by_procedure[register.procedure.key] += 1

    def enter_row(self, number: int, which: int) -> None:
        """A row of another register that names the matter: a comment, a view, a report."""
        matter = self._matter(number)
        naming = [(one, name) for one in registry.registers.values() for name in naming_fields(one, matter.register)]
        if not naming or matter.model.is_void:
            return
        register, name = naming[which % len(naming)]
        form = form_of_record(self.world, register, self.today)
        self._entered(register, form | {name: str(matter.pk)})

    def go_on(self, number: int, pick: int) -> None:
        """The next step that the order allows, by whom it belongs to; where gates keep all of them out, wait."""
        matter = self._matter(number)
        allowed = [plan for plan in matter.model.allowed(self.today) if plan.name not in matter.tried]
        if not allowed:
            return self._wait(matter, number, pick)
        plan = allowed[pick % len(allowed)]
        needed = not plan.conditional or pick % 3 > 0
        user, reason = WHO_TAKES[plan.by if needed else plan.waived_by], "" if needed else "情况不需要"
        if not self._take(matter, user, plan.name, self.today, variant=pick, needed=needed, reason=reason):
            matter.tried.add(plan.name)
        return None

    def _wait(self, matter: Matter, number: int, pick: int) -> None:
        """Perhaps a gate opens in some days, or with a row of another register; else there is another matter."""
        matter.tried.clear()
        self.days_go_by(11)
        if matter.model.allowed(self.today):
            self.enter_row(number, pick)
        elif len(self.matters) < MOST:
            self.enter(pick, 0)
        else:
            self.try_any(number, pick, who=0, ago=0)

    def try_any(self, number: int, pick: int, *, who: int, ago: int) -> None:
        """Any step, by anybody, on any day."""
        matter = self._matter(number)
        name = list(matter.steps)[pick % len(matter.steps)]
        user = list(PEOPLE)[who % len(PEOPLE)]
        self._take(matter, user, name, self.today - timedelta(days=ago), variant=pick)

    def go_astray(self, number: int, pick: int, fault: str) -> None:
        """A step that would be next, with one thing wrong."""
        matter = self._matter(number)
        plans = matter.model.allowed(self.today) or list(matter.model.plans.values())
        plan = plans[pick % len(plans)]
        user, on, told = WHO_TAKES[plan.by], self.today, {}
        if fault == "role":
            user = "leader" if plan.by != "approve" else "clerk"
        elif fault == "tomorrow":
            on += timedelta(days=1)
        elif fault == "too early":
            on = max(matter.model.begun.on, date(2000, 1, 1)) - timedelta(days=1 + pick)
        elif fault == "old page":
            told = {"seen": matter.model.version - 1}
        elif fault == "blank":
            told = {"blank": True}
        else:
            user = ELSEWHERE
        self._take(matter, user, plan.name, on, variant=pick, **told)

    def leave_out(self, number: int, pick: int, reason: str) -> None:
        """A step found not to be needed."""
        matter = self._matter(number)
        conditional = [plan for plan in matter.model.plans.values() if plan.conditional]
        if not conditional:
            return self.try_any(number, pick, who=pick, ago=0)
        open_ones = [one for one in matter.model.allowed(self.today) if one.conditional] or conditional
        plan = open_ones[pick % len(open_ones)]
        self._take(matter, WHO_TAKES[plan.waived_by], plan.name, self.today, needed=False, reason=reason)
        return None

    def press_twice(self, number: int, altered: bool) -> None:
        """The form that was sent last, once more; or with something else in it."""
        matter = self._matter(number)
        if matter.last is None:
            return
        user, address, sent = matter.last
        told = f"{sent['_reason']}。" if altered else sent["_reason"]
        answer = self._post(user, address, sent | {"_reason": told})
        assert matter.version == matter.model.version, "a form that was sent before did something again"
        if not matter.model.is_void:
            assert answer.status_code == (200 if altered else 302), answer.status_code
        self.tally["sent twice"] += 1

    def amend(self, number: int, which: int, later: int, reason: str, who: int) -> None:
        """Another day for a step that was taken."""
        matter = self._matter(number)
        deed = matter.deed(which)
        if deed is None:
            return
        on, user = deed.on + timedelta(days=later), self._mostly_right(matter, deed, who)
        right = moved(matter.model.deeds, deed, on)
        why = matter.why_not_change(user, deed, right, on, reason, self.today)
        sent = deed.sent | {"_on": str(on), "_reason": reason} | self._paper_of(matter.model.version)
        answer = self._post(user, matter.address("step-amend", deed.step, deed.event), sent)
        if self._went_through(matter, answer, why, "step_amended"):
            matter.model.deeds = right
            matter.read_columns()
            self.tally["put right"] += 1

    def withdraw(self, number: int, which: int, reason: str, who: int) -> None:
        """A step taken back."""
        matter = self._matter(number)
        deed = matter.deed(which)
        if deed is None:
            return
        user, left = self._mostly_right(matter, deed, who), [one for one in matter.model.deeds if one is not deed]
        why = matter.why_not_change(user, deed, left, deed.on, reason, self.today)
        sent = {"_reason": reason} | self._paper_of(matter.model.version)
        answer = self._post(user, matter.address("step-withdraw", deed.step, deed.event), sent)
        if self._went_through(matter, answer, why, "step_withdrawn"):
            matter.model.deeds, matter.last = left, None
            matter.read_columns()
            self.tally["taken back"] += 1

    def correct(self, number: int, later: int, who: int) -> None:
        """The form of the record with another remark, and perhaps another first day."""
        matter = self._matter(number)
        address, user = matter.address("record-correct"), ("clerk", "reviewer", "clerk")[who % 3]
        page = self.clients[user].get(address)
        if matter.model.is_void:
            assert page.status_code == 302
            return
        sent = filled(page, remarks=f"第{self.tally['actions']}次")
        if matter.model.begun.on == NO_DAY:
            later = 0
        begun = matter.model.begun.on + timedelta(days=later)
        if later and matter.register.dated in sent:
            sent[matter.register.dated] = str(begun) + sent[matter.register.dated][10:]
        legal = not later or matter.model.is_legal(moved(matter.model.deeds, matter.model.begun, begun))
        answer = self._post(user, address, sent)
        if self._went_through(matter, answer, "" if legal else "order", "corrected", is_form=True):
            matter.read_columns()
            self.tally["corrected"] += 1

    def void_or_restore(self, number: int, who: int) -> None:
        """Void a matter, or take that back."""
        matter = self._matter(number)
        user = ("clerk", "clerk", "reviewer", "leader", ELSEWHERE)[who % 5]
        deed = "restore" if matter.model.is_void else "void"
        if deed == "void" and who % 3:
            user = "leader"  # Too many void matters would leave little to play with.
        answer = self._post(
            user, matter.address(f"record-{deed}"), {"reason": "登记有误", "seen": matter.model.version}
        )
        why = {"leader": "role", ELSEWHERE: "elsewhere"}.get(user, "")
        kind = "voided" if deed == "void" else "restored"
        if self._went_through(matter, answer, why, kind, is_form=True):
            matter.model.is_void = deed == "void"
            self.tally[kind] += 1

    def days_go_by(self, days: int) -> None:
        """Nobody does anything for some days."""
        self.now += timedelta(days=days)
        self.tally["days"] += days

    def look(self, number: int) -> None:
        """Somebody looks at a matter, somebody at the to-do list; 乙街道 does not find it."""
        matter = self._matter(number)
        step = list(matter.steps)[number % len(matter.steps)]
        assert self._get("clerk", matter.address("record")).status_code == 200
        assert self._get("leader", matter.address("step", step)).status_code in (200, 302)
        if number % 20 == 19:
            assert self._get("leader", reverse("home")).status_code == 200
        self.check_nothing_else_happened()

    # what must hold

    def check_nothing_else_happened(self) -> None:
        """As many events as deeds that the model knows of; now and then 乙街道 looks for a matter and finds nothing."""
        assert Event.objects.count() == self.events, "something happened that nobody did"
        if self.matters:
            matter = self.matters[self.tally["actions"] % len(self.matters)]
            assert matter.version == matter.model.version
            if self.tally["actions"] % 4:
                return
            name = list(matter.steps)[self.tally["actions"] % len(matter.steps)]
            assert self.clients[ELSEWHERE].get(matter.address("step", name)).status_code == 404

    # how it is done

    def _take(
        self,
        matter: Matter,
        user: str,
        name: str,
        on: date,
        *,
        variant: int = 0,
        needed: bool = True,
        reason: str = "",
        seen: int | None = None,
        blank: bool = False,
    ) -> bool:
        """Whether a step was taken; what the model forbids must have been refused, with the article."""
        step, model = matter.steps[name], matter.model
        seen = model.version if seen is None else seen
        sent = form_of_step(self.world, matter.register, step, on, variant=variant, blank=blank)
        sent |= {"_on": str(on), "_needed": "1" if needed else "0", "_reason": reason} | self._paper_of(seen)
        deed = Deed(name, on, needed, LATEST, sent)
        why = matter.why_not(user, deed, reason, seen, self.today)
        answer = self._post(user, matter.address("step", name), sent)
        if not self._went_through(matter, answer, why, "stepped", is_start=name == model.start):
            return False
        model.deeds.append(replace(deed, event=matter.events()[-1][0]))
        matter.last, matter.tried = (user, matter.address("step", name), sent), set()
        matter.read_columns()
        self.tally["taken" if needed else "left out"] += 1
        return True

    def _went_through(
        self,
        matter: Matter,
        answer: HttpResponse,
        why: str,
        kind: str,
        *,
        is_form: bool = False,
        is_start: bool = False,
    ) -> bool:
        """Whether the matter changed. What the model forbids must not have, and the page must say why."""
        version = matter.version
        if version != matter.model.version:
            assert not why, f"{kind} although it is forbidden: {why}; {matter.register.key} {matter.model.deeds}"
            assert version == matter.model.version + 1 and matter.events()[-1][1] == kind
            assert answer.status_code == 302
            matter.model.version, self.events = version, self.events + 1
            return True
        self.tally[f"refused: {why or 'gate or form'}"] += 1
        if not is_start:
            self._check_refusal(answer, why, is_form)
        return False

    def _check_refusal(self, answer: HttpResponse, why: str, is_form: bool) -> None:
        """A refusal tells the reason on the page, with the article wherever the law is the reason."""
        if why == "elsewhere":
            assert answer.status_code == 404
        elif why == "void" or is_form:
            assert answer.status_code in (200, 302, 403)
        elif answer.status_code == 403:
            assert why == "role" and "您的岗位是" in answer.content.decode(), why
        else:
            assert answer.status_code == 200, f"{why}: {answer.status_code}"
            told = PROBLEMS.search(answer.content.decode())
            assert told, "refused without a word"
            if why in ("day", "order", "waived", "reason") and 'href="#' not in told[0]:
                assert ARTICLE.search(told[0]), told[0]
                self.tally["articles seen"] += 1
            if why == "role":
                assert "您的岗位是" in told[0] or "应当写明理由" in told[0], told[0]

    def _entered(self, register: type[Register], form: dict[str, str]) -> int | None:
        """The id of a new record, None where its form was not taken."""
        self.events = Event.objects.count()  # The form may need records of other registers, entered beside.
        before = set(register.model.kept.values_list("pk", flat=True))
        answer = self._post("clerk", reverse("record-new", args=[register.key]), form)
        if answer.status_code != 302:
            self.tally[f"not entered: {register.key}"] += 1
            told = PROBLEMS.search(answer.content.decode())
            assert told, "refused without a word"
            return None
        self.events += 1
        self.tally["entered"] += 1
        return (set(register.model.kept.values_list("pk", flat=True)) - before).pop()

    def _paper_of(self, seen: int) -> dict[str, str]:
        """What every form says of itself: which one it is, and which version stood beside it."""
        self.tickets += 1
        return {"_seen": str(seen), "_ticket": f"t{self.tickets}"}

    def _post(self, user: str, address: str, form: dict[str, Any]) -> HttpResponse:
        self.tally["actions"] += 1
        client = self.clients[user]
        answer = client.post(address, form)
        client.cookies.pop("messages", None)
        return answer

    def _get(self, user: str, address: str) -> HttpResponse:
        self.tally["actions"] += 1
        return self.clients[user].get(address)

    def _matter(self, number: int) -> Matter:
        return self.matters[number % len(self.matters)]

    def _mostly_right(self, matter: Matter, deed: Deed, who: int) -> str:
        """Mostly somebody whose step it is."""
        plan = matter.model.plans[deed.step]
        return (
            list(PEOPLE)[who % len(PEOPLE)] if who % 3 == 0 else WHO_TAKES[plan.by if deed.needed else plan.waived_by]
        )

    def told(self) -> str:
        """What happened, in numbers."""
        return "\n".join(
            f"{name}: {n}" for name, n in [*sorted(self.tally.items()), *sorted(self.by_procedure.items())]
        )


def patient(client: Client) -> Client:
    """A browser whose session outlives the play."""
    session = client.session
    session.set_expiry(YEARS_AHEAD)
    session.save()
    return client
