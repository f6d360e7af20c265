"""An order of the hotline is done by the day it names, or by the office's own rule."""

from datetime import date, timedelta

from hequan.core.law_file import law
from hequan.core.local_rule import establish
from hequan.core.models import Deadline
from tests.cast import NOW, of

FRIDAY = date(2024, 3, 1)


def test_an_order_of_the_hotline_has_the_day_it_names_or_the_local_limit(office):
    told = {"received_on": FRIDAY, "order_number": "示例001", "kind": "complaint", "matter": "路灯不亮。"}
    dated = office.enter("petitions.hotline_orders", **told, due_on=date(2024, 3, 11))
    undated = office.enter("petitions.hotline_orders", **told)
    rows = {row.record_id: (row.clock, row.state, row.due_on) for row in Deadline.objects.all()}
    assert rows[dated.pk] == ("handle", "running", date(2024, 3, 11))
    assert rows[undated.pk] == ("handle_locally", "unset", None)
    limit, basis = law("本地规定")["handle_hotline"], "甲办发〔2023〕7号"
    establish(
        office.world.actor("leader"), limit, since=date(2023, 1, 1), basis=basis, at=NOW, number=5, unit="working_day"
    )
    later = office.enter("petitions.hotline_orders", **told)
    assert Deadline.objects.get(**of(later)).due_on == FRIDAY + timedelta(7)
    done = office.take(dated, "done", date(2024, 3, 8), result="solved", reply="已经修复。")
    assert office.take(done, "rated", date(2024, 3, 9), satisfaction="satisfied").satisfaction == "satisfied"
