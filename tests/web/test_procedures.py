"""The pages of the procedures: every step and clock with its article in all versions, and a picture of each."""

import re

import pytest
from django.urls import reverse
from lxml import etree

from hequan.core.registry import registry
from hequan.web.diagram import diagram
from tests.cast import client_of

PROCEDURES = sorted(registry.procedures)


def test_the_list_opens_what_the_post_reads(small_world, today):
    page = client_of("clerk").get(reverse("procedures")).content.decode()
    assert all(registry.procedures[key].title in page for key in PROCEDURES)
    mediator = client_of("mediator")
    assert "依申请公开" not in mediator.get(reverse("procedures")).content.decode()
    assert mediator.get(reverse("procedure", args=["openness.answer_request"])).status_code == 404
    assert client_of("system_admin").get(reverse("procedures")).status_code == 403


def test_both_versions_of_a_limit_stand_with_their_articles(small_world, today):
    page = client_of("leader").get(reverse("procedure", args=["openness.answer_request"])).content.decode()
    assert re.search("15个工作日.{0,200}第二十四条.{0,80}2008-05-01起，2019-05-15前", page, re.DOTALL)
    assert re.search("20个工作日.{0,200}第三十三条.{0,80}2019-05-15起", page, re.DOTALL)


@pytest.mark.parametrize("key", PROCEDURES)
def test_every_procedure_has_its_page(small_world, today, key):
    procedure = registry.procedures[key]
    page = client_of("leader").get(reverse("procedure", args=[key]))
    text = page.content.decode()
    assert page.status_code == 200 and "None" not in text
    assert all(step.title in text for step in procedure.steps().values())
    assert all(clock.title in text for clock in procedure.clocks().values())


@pytest.mark.parametrize("key", PROCEDURES)
def test_every_procedure_is_drawn_whole(key):
    procedure = registry.procedures[key]
    root = etree.fromstring(diagram(procedure))
    name = {"s": "http://www.w3.org/2000/svg"}
    width, height = (int(number) for number in root.get("viewBox").split()[2:])
    boxes = root.xpath("s:rect[@rx]", namespaces=name)
    assert len(boxes) == len(procedure.steps())
    places = [tuple(int(box.get(one)) for one in ("x", "y", "width", "height")) for box in boxes]
    assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in places)
    for n, (x, y, w, h) in enumerate(places):
        for ox, oy, ow, oh in places[n + 1 :]:
            assert x + w <= ox or ox + ow <= x or y + h <= oy or oy + oh <= y, "no box lies over another"
    assert min(int(text.get("x")) for text in root.xpath("s:text", namespaces=name)) > 0
    assert not root.xpath("//@style") and root.xpath("s:desc", namespaces=name)[0].text.startswith("主要步骤依次为：")
