"""``python -m banenmakers.api``: the same as the program ``banenmakers``."""

from .cli import main

if __name__ == "__main__":
    main()
