"""The screens, each with its stylesheet beside it; all but the first are imported when opened."""
