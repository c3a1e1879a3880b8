"""What was published: a lock file, what changed since, and whether everyone lands safely."""
