"""The rows behind a figure, as a list shows them: what is counted, of which office and year, by which day."""

from dataclasses import dataclass

from django.db.models import QuerySet

from hequan.core.definition import definition
from hequan.core.figure import Figure, Ratio, Value
from hequan.core.record import Record
from hequan.web.links import rows_url, value_url


@dataclass(frozen=True)
class FigureRows:
    """The rows behind a figure, and the sentence that says so."""

    figure: Figure
    value: Value
    is_part: bool = False

    @property
    def rows(self) -> QuerySet[Record]:
        """The rows that are counted; of a rate its population, or the part of it that counts."""
        counted = self.figure.part if self.is_part else self.figure
        return counted.rows(self.value.office, self.value.period)

    @property
    def dated(self) -> str:
        """The day by which the rows belong to the period."""
        return (self.figure.whole if isinstance(self.figure, Ratio) else self.figure).when.dated

    @property
    def definition(self) -> str:
        """What it counts, in one sentence."""
        return definition(self.figure, self.value.period)

    @property
    def address(self) -> str:
        """All rows behind the figure."""
        return value_url(self.value)

    @property
    def part_address(self) -> str:
        """The part of a rate's population that counts; empty for other figures and when another ledger keeps it."""
        if not isinstance(self.figure, Ratio) or self.figure.part.register is not self.figure.register:
            return ""
        return rows_url(self.figure, self.value.office.pk, self.value.period.start.year, part=1)

    @property
    def title(self) -> str:
        """What is shown: 2021年度化解劳动争议纠纷."""
        return f"{self.value.period}{self.figure.title}"
