"""How fast is the durable bot? Measured beside a bare echo bot, on the same server, in the same run."""
