"""One module a group of commands; each adds its commands to the program with ``add_to(root, lang)``."""
