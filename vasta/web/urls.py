"""Addresses of the pages."""

from __future__ import annotations

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path

from vasta.web.api.live import live
from vasta.web.api.review import review
from vasta.web.api.v1 import answer
from vasta.web.views import (
    beside,
    conversation,
    door,
    embed,
    errors,
    files,
    handbook,
    inboxes,
    paste,
    people,
    queue,
    reply,
    rules,
)

one = "conversations/<int:number>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", queue.show, name="queue"),
    path(one, conversation.show, name="conversation"),
    path(f"{one}beside/", beside.show, name="beside"),
    path(f"{one}note/", conversation.note, name="note"),
    path(f"{one}assign/", conversation.assign, name="assign"),
    path(f"{one}close/", conversation.close, name="close"),
    path(f"{one}reopen/", conversation.reopen, name="reopen"),
    path(f"{one}draft/", reply.draft, name="draft"),
    path(f"{one}review/", reply.review, name="review"),
    path(f"{one}send/", reply.send, name="send"),
    path(f"{one}frame/", reply.frame, name="frame"),
    path(f"{one}apply/", reply.apply, name="apply"),
    path(f"{one}dismiss/", reply.dismiss, name="dismiss"),
    path(f"{one}tick/", reply.tick, name="tick"),
    path("messages/<int:pk>/undo/", reply.undo, name="undo"),
    path("messages/<int:pk>/html/", files.mail_html, name="mail-html"),
    path("attachments/<int:pk>/", files.attachment, name="attachment"),
    path("attachments/<int:pk>/remove/", reply.remove_file, name="remove-file"),
    path("raw-mails/<int:pk>/", files.raw_mail, name="raw-mail"),
    path("raw-mails/<int:pk>/again/", inboxes.again, name="again"),
    path("messages/<int:pk>/retry/", inboxes.retry, name="retry"),
    path("inboxes/", inboxes.show, name="inboxes"),
    path("settings/", inboxes.desk, name="desk"),
    path("people/", people.show, name="people"),
    path("people/invite/", people.invite, name="people-invite"),
    path("people/<int:pk>/", people.change, name="people-change"),
    path("people/<int:pk>/link/", people.link, name="people-link"),
    path("me/", people.me, name="me"),
    path("me/password/", people.password, name="password"),
    path("paste/", paste.show, name="paste"),
    path("embed/", embed.show, name="embed"),
    path("handbook/", handbook.index, name="handbook"),
    path("handbook/<str:channel>.pdf", handbook.as_pdf, name="handbook-pdf"),
    path("handbook/<str:channel>/", handbook.show, name="handbook-channel"),
    path("rules/", rules.index, name="rules"),
    path("rules/<slug:name>/", rules.rule, name="rule"),
    path("live/", live, name="live"),
    path("api/review", review, name="api-review"),
    path("api/v1/review", answer, name="api-v1-review"),
    path("first/", door.first, name="first"),
    path("forgotten/", door.forgotten, name="account_reset_password"),
    path("welcome/<str:token>/", door.welcome, name="welcome"),
    path("new-password/<str:token>/", door.new_password, name="new-password"),
    path("language/", door.tongue, name="tongue"),
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("inactive/", login_not_required(account.account_inactive), name="account_inactive"),
    path("sign-up/", login_not_required(account.signup), name="account_signup"),
    path("confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("two-factor/", include("allauth.mfa.urls")),
]

handler429 = errors.too_many
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.failed
