"""Banks as they were read once, kept in files from which single questions can be taken.

A compiled bank says all that its YAML says, and what its reader had to say of it. It is known by
the content it was made from, and made anew where that or the reader is another: it may be deleted
at any time. Nothing in it is believed without its seal. `cache.Cache` reads banks with it.
"""
