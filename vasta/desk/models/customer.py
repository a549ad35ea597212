"""Customer: a person who writes to us, and where to reach them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from vasta.desk.models.kinds import Language


class AddressForm(models.TextChoices):
    """How we address the customer: te/teie or sinä/sina."""

    FORMAL = "formal"
    INFORMAL = "informal"


class Customer(models.Model):
    """What we know of a customer."""

    name = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=80, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    address_form = models.CharField(max_length=10, choices=AddressForm.choices, blank=True)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"


class ContactPoint(models.Model):
    """An email address or phone number; each belongs to one customer."""

    class Kind(models.TextChoices):
        """What the value is."""

        EMAIL = "email"
        PHONE = "phone"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="contact_points")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    value = models.CharField(max_length=254)

    class Meta:
        ordering = ("kind", "pk")
        constraints: ClassVar = [models.UniqueConstraint(fields=("kind", "value"), name="contact_point_once")]

    def __str__(self) -> str:
        return self.value
