"""The desktop: pages paint, view models hold state, the workbench's services do the work."""
