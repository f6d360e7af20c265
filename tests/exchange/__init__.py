"""Registers to and from spreadsheets: what goes out, what comes in, and what no file may do."""
