"""Query language, full-text index, snippets. `store` owns the tables, this package the questions put to them."""
