"""Who a customer is: found by their address, or new."""

from __future__ import annotations

from vasta.channels import Address
from vasta.desk import text
from vasta.desk.models import ContactPoint, Customer


def customer_of(address: Address, *, language: str = "") -> Customer:
    """The customer of an address; made, with the name the mail gives, when nobody has it."""
    email = address.email.strip().lower()[:254]
    point = (
        ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value=email)
        .select_related("customer")
        .first()
    )
    name = text.one_line(address.name, 200)
    if point is None:
        return new_customer(name, email, language)
    if name and not point.customer.name:
        point.customer.name = name
        point.customer.save(update_fields=["name"])
    return point.customer


def new_customer(name: str, email: str, language: str) -> Customer:
    """A customer with their first contact point; none when the mail names no address."""
    customer = Customer.objects.create(name=name, language=language)
    if email:
        ContactPoint.objects.create(customer=customer, kind=ContactPoint.Kind.EMAIL, value=email)
    return customer
