#!/usr/bin/env python3
"""Prints what search-bench and search-peers measured on the same documents as one table.

    search_latency.py COUNT OURS THEIRS

OURS is the output of search-bench, THEIRS that of search-peers. Each row has the goal and whether it
is held.
"""
import re
import sys

# Microseconds; up to so many articles.
GOALS = [(5_000, {"p50": 15, "p99": 100}), (20_000, {"p50": 30})]
# Our time to build in that of FTS5.
BUILD_GOAL = 2


def ours(path):
    text = open(path, encoding="utf-8").read()
    build = re.search(r"analysis ([\d.]+) ms, merge ([\d.]+) ms", text)
    figures = {"build": float(build[1]) + float(build[2])}
    for name, key in [("rank (top 10)", "rank"), ("search (top 10 with snippets)", "search")]:
        line = next(line for line in text.splitlines() if line.startswith(name + ":"))
        for percentile in ["p50", "p99"]:
            figures[f"{key} {percentile}"] = float(re.search(percentile + r" ([\d.]+)", line)[1])
    figures["bytes"] = float(re.search(r"bytes, ([\d.]+) a posting", text)[1])
    return figures


def theirs(path):
    rows = (line.split() for line in open(path, encoding="utf-8"))
    return {f"{name} {figure}": float(value) for name, figure, value in rows}


def row(figure, value, goal="", unit=""):
    verdict = "" if goal == "" else "held" if value <= goal else "missed"
    print(f"| {figure} | {value:.2f} {unit} | {goal} | {verdict} |")


def main():
    count = int(sys.argv[1])
    own, peers = ours(sys.argv[2]), theirs(sys.argv[3])
    goals = next((goals for limit, goals in GOALS if count <= limit), {})
    print(f"\n== {count} articles\n| figure | measured | goal | |\n|---|---|---|---|")
    for percentile in ["p50", "p99"]:
        row(f"rank, {percentile}", own[f"rank {percentile}"], goals.get(percentile, ""), "µs")
        row(f"rank and snippets, {percentile}", own[f"search {percentile}"], unit="µs")
        for peer, name in [("fts5", "SQLite FTS5"), ("xapian", "Xapian")]:
            row(f"{name}, {percentile}", peers[f"{peer} {percentile}"], unit="µs")
    row("build", own["build"], unit="ms")
    row("SQLite FTS5, build", peers["fts5 build"], unit="ms")
    row("SQLite FTS5, optimize", peers["fts5 optimize"], unit="ms")
    row("Xapian, build", peers["xapian build"], unit="ms")
    row("build in that of FTS5", own["build"] / peers["fts5 build"], BUILD_GOAL, "x")
    row("bytes a posting without positions and texts", own["bytes"], 1.6)


main()
