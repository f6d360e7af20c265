"""信访程序依据的法：2022年4月30日以前收到的按《信访条例》，以后收到的按《信访工作条例》。"""

from hequan.core.law import Limit
from hequan.core.law_file import law

OLD = law("信访条例")
NEW = law("信访工作条例")
LOCAL = law("本地规定")


def both(old: str, new: str = "") -> tuple[Limit, Limit]:
    """The same matter in the two regulations that followed one another."""
    return OLD[old], NEW[new or old]
