"""Loads what the chapters declare once Django is ready."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Fills the registry at start-up; `hequan check` then looks at every declaration."""

    name = "hequan.core"
    verbose_name = "核心"

    def ready(self) -> None:
        """Import every chapter's declarations."""
        from hequan.core.registry import registry

        registry.load()
