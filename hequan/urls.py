"""Every address of the site."""

from django.urls import include, path

urlpatterns = [path("", include("hequan.web.urls"))]

handler403 = "hequan.web.refusal.forbidden"
handler404 = "hequan.web.refusal.not_found"
handler500 = "hequan.web.refusal.server_error"
