"""Lists: filters, search, sorting, pages."""
