"""One function per thing a user can do: the waist of the program."""
