"""From openapi.json to the low level: split by service, parsed by openapi-python-client, our templates."""
