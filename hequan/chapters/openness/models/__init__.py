"""公开事项清单、主动公开、依申请公开和开放数据的记录，一类一个文件。"""

from hequan.chapters.openness.models.dataset import Dataset
from hequan.chapters.openness.models.item import DisclosureItem
from hequan.chapters.openness.models.publication import Publication
from hequan.chapters.openness.models.request import Request

__all__ = ["Dataset", "DisclosureItem", "Publication", "Request"]
