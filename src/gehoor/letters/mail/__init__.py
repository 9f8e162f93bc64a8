"""Mail out: addresses that identify a message, its form, and handing it over to a server."""
