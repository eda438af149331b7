"""What was asked, how well it went and what it cost: figures, traces, alerts, drift."""
