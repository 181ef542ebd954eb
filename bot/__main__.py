"""`python -m bot` is `tradehold`."""

from bot.cli import main

main()
