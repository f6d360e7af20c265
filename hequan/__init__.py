"""Hequan (荷泉): the rule-of-law government work of a subdistrict office, kept as records that every figure opens."""

__version__ = "0.1.0"
