"""The addresses of the pages; they are kept for ever, since people save them."""

from django.urls import path

from hequan.web import (
    attachment_page,
    detector_page,
    exchange_page,
    figures,
    people,
    procedure_page,
    report_page,
    sign_in,
    step_page,
)
from hequan.web.document_page import document
from hequan.web.dossier_page import dossier
from hequan.web.first_page import first_page
from hequan.web.home import home, year_cards
from hequan.web.index_page import enter, registers
from hequan.web.password_page import set_password
from hequan.web.record_detail import record_page, record_reveal
from hequan.web.record_form import record_correct, record_new
from hequan.web.record_print import record_print
from hequan.web.record_void import record_restore, record_void
from hequan.web.register_list import register_list
from hequan.web.remind_page import remind
from hequan.web.rules_page import law, rule, rules
from hequan.web.search_page import search

urlpatterns = [
    path("", home, name="home"),
    path("remind/", remind, name="remind"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("post/", sign_in.switch_post, name="switch-post"),
    path("first/", first_page, name="first"),
    path("password/", set_password, name="set-password"),
    path("people/", people.people, name="people"),
    path("people/office/", people.add_office, name="people-office"),
    path("people/steps/", people.work_by_steps, name="people-steps"),
    path("people/person/", people.add_person, name="people-person"),
    path("people/post/", people.add_post, name="people-post"),
    path("people/post/<int:pk>/end/", people.end_post, name="people-end"),
    path("people/<int:pk>/code/", people.new_code, name="people-code"),
    # registers and records
    path("registers/", registers, name="registers"),
    path("enter/", enter, name="enter"),
    path("search/", search, name="search"),
    path("registers/<key>/", register_list, name="register"),
    path("registers/<key>/export.xlsx", exchange_page.register_export, name="register-export"),
    path("registers/<key>/import/", exchange_page.register_import, name="register-import"),
    path("registers/<key>/import/blank.xlsx", exchange_page.import_form, name="import-form"),
    path("registers/<key>/new/", record_new, name="record-new"),
    path("registers/<key>/<int:pk>/", record_page, name="record"),
    path("registers/<key>/<int:pk>/reveal/", record_reveal, name="record-reveal"),
    path("registers/<key>/<int:pk>/correct/", record_correct, name="record-correct"),
    path("registers/<key>/<int:pk>/void/", record_void, name="record-void"),
    path("registers/<key>/<int:pk>/restore/", record_restore, name="record-restore"),
    path("registers/<key>/<int:pk>/print/", record_print, name="record-print"),
    # the procedure of a record: its steps, its dossier, its documents
    path("registers/<key>/<int:pk>/steps/<step>/", step_page.step, name="step"),
    path("registers/<key>/<int:pk>/steps/<step>/<int:event>/", step_page.amend, name="step-amend"),
    path("registers/<key>/<int:pk>/steps/<step>/<int:event>/withdraw/", step_page.withdraw, name="step-withdraw"),
    path("registers/<key>/<int:pk>/dossier/", dossier, name="dossier"),
    path("registers/<key>/<int:pk>/documents/<doc>/", document, name="document"),
    path("procedures/", procedure_page.procedures, name="procedures"),
    path("procedures/<key>/", procedure_page.procedure, name="procedure"),
    path("registers/<key>/<int:pk>/attachments/", attachment_page.add, name="attachment-add"),
    path("registers/<key>/<int:pk>/attachments/<int:paper>/", attachment_page.download, name="attachment"),
    path("registers/<key>/<int:pk>/attachments/<int:paper>/remove/", attachment_page.remove, name="attachment-remove"),
    # figures
    path("figures/", figures.figures_now, name="figures-now"),
    path("figures/<int:year>/", figures.figures, name="figures"),
    path("figures/<int:year>/cards/", year_cards, name="year-cards"),
    path("figures/<int:year>/<key>/", figures.figure, name="figure"),
    path("figures/<key>/", figures.figure_now, name="figure-now"),
    # detectors of formalism
    path("detectors/", detector_page.detectors_now, name="detectors-now"),
    path("detectors/<int:year>/", detector_page.detectors, name="detectors"),
    # the law, and what it leaves to the office
    path("law/<title>/", law, name="law"),
    path("rules/", rules, name="rules"),
    path("rules/<law>/<key>/", rule, name="rule"),
    # the annual report
    path("reports/", report_page.reports, name="reports"),
    path("reports/<int:year>/<outline>/", report_page.report, name="report"),
    path("reports/<int:year>/<outline>/word/", report_page.report_word, name="report-word"),
    path("reports/<int:year>/<outline>/<paragraph>/", report_page.report_paragraph, name="report-paragraph"),
]
