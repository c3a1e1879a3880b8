"""A conversation that is held while its flow is being written."""
