"""年度报告：荷泉街道2021年度报告里提纲没有、台账也不记的话，由示例经办人改写；数字仍从台账得出。"""

from collections.abc import Iterator
from datetime import date

from demo.world import moment
from hequan.core import draft
from hequan.core.actor import Actor
from hequan.core.draft import Place
from hequan.core.outline import outline

HOUSE, YEAR, OUTLINE = "荷泉街道", 2021, "eight_chapters"

OPENING = (
    "按照《区人民政府办公室关于印发钟山区2021年法治政府建设工作要点的通知》（钟府办发〔2021〕7号）的部署，"
    "现将荷泉街道一年来的法治政府建设情况报告如下。"
)
#: 段落、提纲里的话、换成的话。
REWORDED = [
    (
        "decision_procedure",
        "《重大行政决策程序暂行条例》和省里的实施办法办理",
        "国务院《重大行政决策程序暂行条例》（国务院令第713号）、"
        "《贵州省重大行政决策程序实施办法》（贵州省人民政府令第197号）及其配套制度办理",
    ),
]
SIGNED_ON = date(2022, 2, 10)


def write(clerk: Actor) -> None:
    """The clerk's words and the day of signature, through the door that people use."""
    for n, (key, typed) in enumerate(words(clerk)):
        place = Place(clerk.reach, YEAR, outline(OUTLINE), key)
        draft.save(clerk, place, typed, at=moment(SIGNED_ON, 60 * n), seen=0)


def words(clerk: Actor) -> Iterator[tuple[str, str]]:
    """(paragraph, what is typed there)."""
    yield "opening", OPENING
    for key, own, instead in REWORDED:
        text = Place(clerk.reach, YEAR, outline(OUTLINE), key).own_words
        assert own in text, f"The outline no longer says {own!r} in {key!r}; change REWORDED."
        yield key, draft.show(text.replace(own, instead))
    yield "signed_on", SIGNED_ON.isoformat()
