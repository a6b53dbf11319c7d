"""Parts of the demo case's builder: sources in, files, records and truth out."""
