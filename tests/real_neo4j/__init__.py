"""A real Neo4j Community server on loopback, for tests and for development: ``make neo4j``."""
