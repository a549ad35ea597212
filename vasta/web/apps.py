"""The pages as a Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The one app of the floor `web`; its messages lie in its locale/."""

    name = "vasta.web"
    label = "web"
    verbose_name = "Vasta"
