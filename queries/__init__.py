"""Asking the graph.

This room owns the catalogue (one question = Cypher, SPARQL and a golden table), running it on either engine, explaining
a level, comparing snapshots, and resolving places in a source. It imports the ontology and the graph.
"""
