"""The site: settings, addresses, health; everything of the index itself is in `rankings`."""
