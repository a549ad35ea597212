"""What programs and scripts ask for."""
