"""What a case is made of and the rules that hold without any file, window or clock."""
