"""What developers run beside the product: python -m tools.reference writes docs/reference/."""
