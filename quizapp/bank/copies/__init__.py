"""The reader's own copy of a bank's source: its paragraphs, and which passage stands in which.

`attaching.attach` gives a bank its copy; `drift.drifted` says where the two no longer agree.
"""
