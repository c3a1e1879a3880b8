"""One layout for every flow file: keys in one order, prose under a bar, comments kept."""
