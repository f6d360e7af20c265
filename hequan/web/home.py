"""The home page: the year's figures of my office, what was entered last, what is dated in the next days."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """The page that somebody sees first."""
    return render(request, "web/home.html")
