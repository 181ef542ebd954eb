"""Every word Tradehold says, in every language, and the reading of what people type."""
