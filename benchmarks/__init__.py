"""Benchmarks: ratios within one run, against what the engines can do by themselves. See README.md."""
