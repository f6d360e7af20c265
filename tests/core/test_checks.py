"""`hequan check` refuses each kind of wrong declaration and lets the right one pass."""

import dataclasses

import pytest
from django.db import models
from django.db.models import Q
from django.test.utils import isolate_apps

from hequan.chapters.mediation import figures as mediation
from hequan.chapters.mediation.register import Disputes
from hequan.core import checks
from hequan.core.calendar import Calendar
from hequan.core.checks import chapters, detectors, figures, laws, outlines, procedures, registers, sentences
from hequan.core.clock import Clock
from hequan.core.detector import Detector
from hequan.core.figure import Count, Distinct, During, OfYear, Ratio
from hequan.core.law import Law, Limit
from hequan.core.law_file import law
from hequan.core.outline import Outline, Paragraph, Rows, Section
from hequan.core.procedure import Procedure
from hequan.core.record import Record, listed_by
from hequan.core.registry import Chapter, registry
from hequan.core.report import Sentence
from hequan.core.step import Document, Paper, Step


def wrong_register(**changes):
    """The register of disputes with something wrong about it."""
    return type("Wrong", (Disputes,), {"__doc__": Disputes.__doc__, **changes})


WRONG_REGISTERS = [
    ("core.E101", {"columns": ["number", "nonsense"]}, "columns names 'nonsense'"),
    ("core.E101", {"upcoming": {"closed_on": "nonsense"}}, "upcoming names 'nonsense'"),
    ("core.E102", {"title": "Disputes"}, "title is 'Disputes'"),
    ("core.E102", {}, "mediation.disputes has the same title"),
    ("core.E103", {"__doc__": "Disputes."}, "docstring"),
    ("core.E104", {"number": "{office}{year}号"}, "lacks {n}"),
    ("core.E104", {"number": "{office}{year}{n}{month}"}, "month"),
    ("core.E105", {}, "mediation.disputes has the same pattern"),
    ("core.E106", {"dated": "matter"}, "not a required DateField"),
    ("core.E106", {"dated": "closed_on"}, "not a required DateField"),
    ("core.E106", {"sections": [("受理", ["matter"])]}, "is in no section"),
    ("core.E107", {"dated": "persons"}, "no index for 'persons'"),
    ("core.E111", {"sections": [("受理", ["received_on"])]}, "'parties' is in no section"),
    ("core.E111", {"sections": [*Disputes.sections, ("又", ["parties"])]}, "'parties' is in 2 sections"),
    ("core.E112", {"sections": [("Result", ["matter"])]}, "section 'Result'"),
    ("core.E112", {"sections": [("结果", [])]}, "has 0 fields"),
    ("core.E113", {"private": ["persons"]}, "'persons', which is no text"),
    ("core.E114", {"search": ["type"]}, "'type', which is no free text"),
    ("core.E115", {"filters": ["matter"]}, "'matter', a TextField"),
    ("core.E116", {"upcoming": {"matter": None}}, "'matter', which is no day"),
    ("core.E116", {"upcoming": {"closed_on": "closed_on"}}, "ends 'closed_on' by"),
    ("core.E117", {}, "mediation.disputes keeps Dispute too"),
]


@pytest.mark.parametrize(("rule", "changes", "told"), WRONG_REGISTERS)
def test_wrong_register_is_refused(rule, changes, told):
    assert told in said(registers.RULES[rule], wrong_register(**changes))
    assert said(registers.RULES[rule], Disputes) == ""


@isolate_apps("tests")
def test_fields_without_chinese_words_are_refused():
    class Bare(Record):
        happened_on = models.DateField("day", help_text="这一天。")
        kind = models.CharField("种类", max_length=3, choices=[("a", "A")])
        other = models.CharField("种类", max_length=3, help_text="没有。")

        class Meta(Record.Meta):
            app_label = "tests"
            indexes = listed_by("happened_on")

    register = wrong_register(model=Bare, sections=[("全部", ["happened_on", "kind", "other"])])
    assert "label of 'happened_on' is 'day'" in said(registers.RULES["core.E108"], register)
    assert "'种类' of 'kind' is used twice" in said(registers.RULES["core.E108"], register)
    assert "'kind' has no help text" in said(registers.RULES["core.E109"], register)
    assert "choice 'a' of 'kind' reads 'A'" in said(registers.RULES["core.E110"], register)


@isolate_apps("tests")
def test_model_that_does_not_continue_record_is_refused():
    class Loose(Record):
        class Meta:
            app_label = "tests"

    assert "does not continue Record" in said(registers.RULES["core.E117"], wrong_register(model=Loose))


#: A figure that is right, to be made wrong in one respect at a time.
RIGHT = dataclasses.replace(mediation.cases, key="mediation.right", title="正确的数据项")
PERSONS = dataclasses.replace(mediation.labour_persons, key="mediation.right", title="正确的合计")
KINDS = Distinct(
    "mediation.kinds",
    "种类",
    of=Disputes,
    when=During("received_on"),
    field="type",
    unit="类",
    phrase="共{value}{unit}",
    zero="本年度没有",
)
WRONG_FIGURES = [
    ("core.E201", RIGHT, {"key": "mediation.Cases2"}, "is not chapter.word"),
    ("core.E202", RIGHT, {"title": "cases"}, "title is 'cases'"),
    ("core.E202", RIGHT, {"title": mediation.cases.title}, "mediation.cases has the same title"),
    ("core.E203", RIGHT, {"of": "mediation.nonsense"}, "which no chapter declares"),
    ("core.E204", RIGHT, {"when": During("matter")}, "'matter', which is no DateField"),
    ("core.E204", RIGHT, {"when": OfYear("received_on")}, "which is no IntegerField"),
    ("core.E205", RIGHT, {"where": Q(nonsense=1)}, "nonsense"),
    ("core.E205", RIGHT, {"where": Q(closed_on="soon")}, "soon"),
    ("core.E212", RIGHT, {"where": Q(type="nonsense") | Q(type__in=["labour"])}, "type='nonsense'"),
    ("core.E206", PERSONS, {"field": "matter"}, "'matter', which cannot be measured"),
    ("core.E206", KINDS, {"field": "nonsense"}, "'nonsense', which cannot be measured"),
    ("core.E207", RIGHT, {"by": ("parties",)}, "by names 'parties'"),
    ("core.E207", RIGHT, {"by": ("nonsense",)}, "by names 'nonsense'"),
    ("core.E208", RIGHT, {"unit": ""}, "unit is ''"),
    ("core.E209", PERSONS, {"unit": "人次"}, "sums the same field in 人, not 人次"),
    ("core.E210", RIGHT, {"phrase": "受理矛盾纠纷"}, "does not tell its value"),
    ("core.E210", RIGHT, {"phrase": "受理{value}{whole}"}, "names ['whole']"),
    ("core.E211", RIGHT, {"zero": ""}, "zero statement is ''"),
    ("core.E211", RIGHT, {"zero": "受理0起"}, "受理0起"),
]


@pytest.mark.parametrize(("rule", "right", "changes", "told"), WRONG_FIGURES)
def test_wrong_figure_is_refused(rule, right, changes, told):
    assert told in said(figures.RULES[rule], dataclasses.replace(right, **changes))
    assert said(figures.RULES[rule], right) == ""


def test_rate_of_different_units_is_refused():
    rate = Ratio("mediation.r", "率", part=PERSONS, whole=RIGHT, phrase="率{value}%", zero="没有")
    assert "rate of 人 of 起" in said(figures.RULES["core.E209"], rate)


def test_figure_declared_by_another_chapter_is_refused():
    stranger: Count = dataclasses.replace(RIGHT, key="training.word")
    with another_chapter(figures=[stranger]):
        assert "declared in elsewhere" in said(figures.RULES["core.E201"], stranger)


WRONG_SENTENCES = [
    ("core.E302", Sentence("mediation.x", "受理{mediation.nonsense}。"), "the figure 'mediation.nonsense'"),
    ("core.E302", Sentence("mediation.x", "受理。", needs=("mediation.nonsense",)), "the figure 'mediation.nonsense'"),
    ("core.E303", Sentence("mediation.x", "受理{Mediation}。"), "brace outside a token"),
    ("core.E304", Sentence("mediation.x", "受理{mediation.cases|parties}。"), "cannot be printed"),
    ("core.E304", Sentence("mediation.x", "受理{mediation.cases|nonsense}。"), "cannot be printed"),
    ("core.E305", Sentence("mediation.x", "全年做了大量工作。"), "no figure backs"),
    ("core.E306", Sentence("mediation.x", "受理{mediation.cases}"), "ends with"),
    ("core.E307", Sentence("mediation.x", "受理{mediation.cases}，走访12次。"), "“12次”"),
]
RIGHT_SENTENCE = Sentence("mediation.x", "受理{mediation.cases}，类型有{mediation.cases|type}。")


@pytest.mark.parametrize(("rule", "wrong", "told"), WRONG_SENTENCES)
def test_wrong_sentence_is_refused(rule, wrong, told):
    assert told in said(sentences.RULES[rule], wrong)
    assert said(sentences.RULES[rule], RIGHT_SENTENCE) == ""


def test_sentence_declared_by_another_chapter_is_refused():
    with another_chapter(sentences=[RIGHT_SENTENCE]):
        assert "declared in elsewhere" in said(sentences.RULES["core.E301"], RIGHT_SENTENCE)


def outline_of(*paragraphs):
    """An outline with these paragraphs."""
    return Outline("x", "提纲", "说明", 1, dict.fromkeys(outlines.HEAD, ""), (Section("一", paragraphs),))


WRONG_PARAGRAPHS = [
    ("core.E402", Paragraph("p", sentences=("mediation.nonsense",)), "no chapter offers"),
    ("core.E403", Paragraph("p", sentences=(Sentence("p.1", "有{mediation.nonsense}。"),)), "the figure"),
    ("core.E403", Paragraph("p", sentences=(Sentence("p.1", "有{mediation.cases|phone}。"),)), "cannot be printed"),
    ("core.E403", Paragraph("p", sentences=(Sentence("p.1", "走访十二次。"),)), "“十二次”"),
    ("core.E404", Paragraph("p", rows=Rows("mediation.nonsense", ("{matter}。",))), "no chapter declares"),
    ("core.E404", Paragraph("p", rows=Rows("mediation.cases", ("{parties}。",))), "'parties' cannot be printed"),
]
RIGHT_PARAGRAPHS = [
    Paragraph("p", sentences=("mediation.labour", Sentence("p.2", "{office}{year}年有{mediation.cases}。"))),
    Paragraph("q", rows=Rows("mediation.cases", ("{type}，", "{matter}。"))),
]


@pytest.mark.parametrize(("rule", "wrong", "told"), WRONG_PARAGRAPHS)
def test_wrong_outline_is_refused(rule, wrong, told):
    assert told in said(outlines.RULES[rule], outline_of(wrong))
    assert said(outlines.RULES[rule], outline_of(*RIGHT_PARAGRAPHS)) == ""


def test_outline_without_chinese_title_is_refused():
    wrong = dataclasses.replace(outline_of(), title="x")
    assert "not Chinese" in said(outlines.RULES["core.E401"], wrong)


def test_malformed_outline_file_is_refused(settings, tmp_path):
    (tmp_path / "mine.yaml").write_text("title: 甲\ntitle: 乙\n", encoding="utf-8")
    settings.OUTLINES = str(tmp_path)
    outlines.outlines.cache_clear()
    try:
        assert [p.id for p in checks.problems() if "stands twice" in p.sentence] == ["core.E401"]
    finally:
        outlines.outlines.cache_clear()


WRONG_LIMITS = [
    ("core.E501", {"title": "reply"}, "title is 'reply'"),
    ("core.E502", {"facts": ()}, "fact is empty"),
]


@pytest.mark.parametrize(("rule", "changes", "told"), WRONG_LIMITS)
def test_wrong_limit_of_law_is_refused(rule, changes, told):
    right = Limit("甲法", "reply", "答复", "deadline", ("a",), setting=True)
    wrong = dataclasses.replace(right, **changes)
    assert told in said(laws.RULES[rule], Law("甲法", None, limits={"reply": wrong}))
    assert said(laws.RULES[rule], Law("甲法", None, limits={"reply": right})) == ""


def test_year_without_a_table_is_refused():
    def of(*years):
        return Calendar(frozenset(), frozenset(), frozenset(years))

    assert "there is no table for 2021" in said(laws.RULES["core.E503"], of(2020, 2022))
    assert said(laws.RULES["core.E503"], of(2020, 2021, 2022)) == ""


#: A detector that is right, to be made wrong in one respect at a time.
FINDS = Detector(
    "mediation.right", "正确的核查项", "都算。", "《示例文件》", Disputes, lambda office, period: [], shows=("matter",)
)
WRONG_DETECTORS = [
    ("core.E601", {"key": "mediation.Right2"}, "is not chapter.word"),
    ("core.E602", {"title": "right"}, "title is 'right'"),
    ("core.E603", {"about": "都算"}, "about is '都算'"),
    ("core.E603", {"about": "All of them。"}, "about is"),
    ("core.E604", {"basis": ""}, "basis is ''"),
    ("core.E604", {"basis": ()}, "basis is ()"),
    ("core.E605", {"register": "mediation.nonsense"}, "'mediation.nonsense', which no chapter declares"),
    ("core.E605", {"reads": ("nonsense",)}, "'nonsense', which no chapter declares"),
    ("core.E606", {"shows": ()}, "shows no field"),
    ("core.E606", {"shows": ("nonsense",)}, "shows 'nonsense'"),
    ("core.E606", {"shows": ("parties",)}, "shows 'parties'"),
    ("core.E606", {"shows": ("office",)}, "shows 'office'"),
]


@pytest.mark.parametrize(("rule", "changes", "told"), WRONG_DETECTORS)
def test_wrong_detector_is_refused(rule, changes, told):
    assert told in said(detectors.RULES[rule], dataclasses.replace(FINDS, **changes))
    assert said(detectors.RULES[rule], FINDS) == ""


def test_detector_with_the_title_or_in_the_chapter_of_another_is_refused():
    one = next(iter(registry.detectors.values()))
    same = dataclasses.replace(FINDS, title=one.title)
    assert f"{one.key} has the same title" in said(detectors.RULES["core.E602"], same)
    with another_chapter(detectors=[FINDS]):
        assert "it is declared in elsewhere" in said(detectors.RULES["core.E601"], FINDS)


def test_chapter_without_words_is_refused():
    wrong = Chapter("elsewhere", "Elsewhere", 80, "Nothing.")
    ids = [rule for rule, ask in chapters.RULES.items() if said(ask, wrong)]
    assert ids == ["core.E001", "core.E002", "core.E003", "core.E004"]


def test_problem_says_id_place_fault_and_hint():
    problem = checks.Problem("core.E101", "mediation.disputes", "columns names 'x'.", "Choose another.")
    assert str(problem) == "core.E101 mediation.disputes: columns names 'x'. Hint: Choose another."


PM = law("人民调解法")


def wrong_procedure(**changes):
    """A right procedure of two steps and one clock, with something wrong about it."""
    received = Step("登记受理", basis=PM["start"], sets="received_on")
    closed = Step("结案", basis=PM["archive"], after=received, sets="closed_on", must="result", closes=True)
    clock = Clock("司法确认期限", PM["apply_confirmation"], starts=received, stops=closed)
    told = {"__doc__": "受理 → 结案。", "title": "示例程序", "received": received, "closed": closed, "clock": clock}
    return type("Wrong", (Procedure,), told | {name: change(told) for name, change in changes.items()})


def always(value):
    """A change that does not look at the rest of the declaration."""
    return lambda told: value


def step(title="又一步", **changes):
    """A change to a step after the first one."""
    return lambda told: Step(title, **({"basis": PM["archive"], "after": told["received"]} | changes))


def clock(**changes):
    """A change to a clock from the first step to the last."""
    return lambda told: Clock("又一个期限", **({"starts": told["received"], "stops": told["closed"]} | changes))


WRONG_PROCEDURES = [
    ("core.E701", {"title": always("Example")}, "title is 'Example'"),
    ("core.E701", {"__doc__": always("Receive, close.")}, "tells no way"),
    ("core.E702", {}, "0 registers go by it"),
    ("core.E703", {"more": step("More")}, "the title of step more is 'More'"),
    ("core.E703", {"more": step("结案")}, "'结案'"),
    ("core.E704", {"more": step(after=())}, "names nothing that comes before it"),
    ("core.E704", {"more": step(prior=True, after=())}, "is prior and has no column"),
    ("core.E704", {"more": step(until=Step("外来", basis=PM["start"]))}, "which is no step here"),
    ("core.E705", {"closed": step("结案")}, "no step closes the matter"),
    ("core.E706", {"more": step(by="everybody")}, "belongs to 'everybody'"),
    ("core.E707", {"more": step(must="nonsense")}, "writes 'nonsense'"),
    ("core.E707", {"more": step(must="parties")}, "'parties' can't stay empty"),
    ("core.E708", {"more": step(sets="matter")}, "'matter' is no day"),
    ("core.E709", {"more": clock()}, "has 0 limits"),
    ("core.E709", {"more": clock(limits=PM["apply_confirmation"], stops=())}, "never stops"),
    ("core.E709", {"more": clock(limits=PM["start"])}, "counts a gate"),
    ("core.E710", {"more": step(papers=[Paper("record", "Record")])}, "'Record'"),
    (
        "core.E711",
        {"more": step(documents=[Document("letter", "信函", "nowhere.html", PM["start"])])},
        "has no template 'nowhere.html'",
    ),
]


@pytest.mark.parametrize(("rule", "changes", "told"), WRONG_PROCEDURES)
def test_wrong_procedure_is_refused(rule, changes, told, monkeypatch):
    wrong, right = wrong_procedure(**changes), wrong_procedure()
    if rule != "core.E702":
        monkeypatch.setattr(Disputes, "procedure", wrong)
    assert told in said(procedures.RULES[rule], wrong)
    monkeypatch.setattr(Disputes, "procedure", right)
    assert said(procedures.RULES[rule], right) == ""


def test_every_rule_is_shown_to_refuse_something():
    wrong = [WRONG_REGISTERS, WRONG_FIGURES, WRONG_SENTENCES, WRONG_PARAGRAPHS, WRONG_LIMITS, WRONG_DETECTORS]
    wrong += [WRONG_PROCEDURES]
    shown = {case[0] for cases in wrong for case in cases}
    shown |= {"core.E108", "core.E109", "core.E110", "core.E301", "core.E401", "core.E503", *chapters.RULES}
    assert shown == set(checks.rules())


def test_every_declaration_we_ship_is_right():
    assert [str(problem) for problem in checks.problems()] == []


def said(rule, declared):
    """What a rule finds wrong, in one text."""
    return "\n".join(sentence for sentence, _ in rule(declared))


class another_chapter:  # noqa: N801
    """A chapter elsewhere that declares something, for the length of a `with` block."""

    def __init__(self, **declared):
        self.chapter = Chapter("elsewhere", "别处", 1, "别处。", **declared)

    def __enter__(self):
        self.before = dict(registry.chapters)
        registry.chapters["elsewhere"] = self.chapter

    def __exit__(self, *_):
        registry.chapters.clear()
        registry.chapters.update(self.before)
