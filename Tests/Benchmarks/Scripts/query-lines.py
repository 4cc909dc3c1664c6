#!/usr/bin/env python3
"""Reads queries, one JSON object a line, and writes the text of each on a line of its own."""
import json
import sys

for line in sys.stdin:
    print(" ".join(json.loads(line)["text"].split()))
