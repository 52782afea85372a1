"""A terminal quiz: questions drawn from a YAML bank, each answered with its source passage."""

__version__ = "0.1.0"
