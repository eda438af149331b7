"""Pipelines: steps over the other services, carried out in order, cached, resumed, scheduled."""
