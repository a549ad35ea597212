"""The desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The one app of the floor `desk`."""

    name = "vasta.desk"
    label = "desk"
    verbose_name = "Vasta"
