"""Vasta: a customer-service desk where no reply leaves before it is good."""

__version__ = "0.1.0"
