"""Forms that are not records: accounts, offices, passwords. Their faults are whole sentences, gathered on top."""

from collections.abc import Iterable

from django import forms


class PlainForm(forms.Form):
    """A form whose every missing value is told in one sentence that names the field."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            verb = "选择" if isinstance(field, forms.ChoiceField) else "填写"
            field.error_messages["required"] = f"“{field.label}”没有填写，请{verb}。{field.help_text}"
            field.widget.attrs["class"] = "form-select" if isinstance(field, forms.ChoiceField) else "form-control"

    def add_sentences(self, problems: Iterable[tuple[str, str]]) -> None:
        """Take over what the door of changes found wrong."""
        for name, sentence in problems:
            self.add_error(name if name in self.fields else None, sentence)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """The faults for the error summary: (id of the field, sentence)."""
        return problems_of(self)


def problems_of(form: forms.BaseForm) -> list[tuple[str, str]]:
    """The faults of a form in the order of its fields; one that belongs to no field points at the first."""
    ids = {name: form[name].id_for_label for name in form.fields}
    first = next(iter(ids.values()), "")
    order = ["__all__", *form.fields]
    faults = sorted(form.errors.items(), key=lambda item: order.index(item[0]))
    return [(ids.get(name, first), sentence) for name, sentences in faults for sentence in sentences]
