"""Which of the files that packages bring along are served: the few that pages use, not every variant."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """Django's own, leaving out other builds of Bootstrap and htmx: fifteen megabytes that no page asks for."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "bootstrap-*",
        "*.rtl.*",
        "bootstrap.css*",
        "ext",
        "htmax-*",
        "htmx-4*",
        "htmx-2.js",
    ]
