"""What belongs to no single chapter: contracts, architecture, properties, pages, journeys."""
