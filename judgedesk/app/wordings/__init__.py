"""What each error says, by what it is about. English is the source; other languages stand in `i18n/`."""
