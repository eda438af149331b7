"""The engines behind the ports: one heavy or native library per folder."""
