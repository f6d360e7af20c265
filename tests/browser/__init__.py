"""The product as it is served, in Chromium: whole journeys, and what every page owes to whoever opens it."""
