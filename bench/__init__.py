"""The same work done by the product and by bare SQL, side by side in one run. Never a timed test."""
