"""Pictures: how large they are, where on earth they lie, their pixels; and drawn ones."""
