"""The encrypted case file: keys, compartments, records, originals, audit chain, backup, verify."""
