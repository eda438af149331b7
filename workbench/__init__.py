"""The core of AI Workbench: rules, storage and services. Knows neither Qt nor any heavy library."""
