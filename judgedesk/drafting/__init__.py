"""Papers out: tables as documents and sheets, and the guard that every outgoing file passes."""
