"""公开事项清单、主动公开、依申请公开、信息更正、年度报告和开放数据的记录，一类一个文件。"""

from hequan.chapters.openness.models.annual_report import AnnualReport
from hequan.chapters.openness.models.dataset import Dataset
from hequan.chapters.openness.models.item import DisclosureItem
from hequan.chapters.openness.models.publication import Publication
from hequan.chapters.openness.models.record_correction import RecordCorrection
from hequan.chapters.openness.models.request import Request

__all__ = ["AnnualReport", "Dataset", "DisclosureItem", "Publication", "RecordCorrection", "Request"]
