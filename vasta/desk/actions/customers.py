"""Who a customer is: found by their address, or new."""

from __future__ import annotations

from vasta.channels import Address
from vasta.desk import text
from vasta.desk.models import ContactPoint, Customer


def find_customer(address: Address) -> Customer | None:
    """The customer who has this address; a name that we lacked is taken from the mail."""
    points = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value=value_of(address))
    point = points.select_related("customer").first()
    if point is None:
        return None
    name = text.one_line(address.name, 200)
    if name and not point.customer.name:
        point.customer.name = name
        point.customer.save(update_fields=["name"])
    return point.customer


def new_customer(address: Address) -> Customer:
    """A customer with the mail's name and their first contact point; none when the mail names no address."""
    customer = Customer.objects.create(name=text.one_line(address.name, 200))
    if value := value_of(address):
        ContactPoint.objects.create(customer=customer, kind=ContactPoint.Kind.EMAIL, value=value)
    return customer


def value_of(address: Address) -> str:
    """The address as a contact point keeps it."""
    return address.email.strip().lower()[:254]
