"""Banks that are edited while the app is open: noticed, read again, and put in play if sound."""
