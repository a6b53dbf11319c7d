"""What every view stands in: window, commands, theme, navigation, words."""
