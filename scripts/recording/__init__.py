"""Recording sessions anew: scenarios, scrubbing by allow-list, and a last look before anything is saved."""
