#!/usr/bin/env python3
"""Scores search-eval and SQLite FTS5 on the test collections, and prints a table with the goals.

    search_quality.py SEARCH_EVAL SHARED WORK

SHARED holds collections/ and check/evaluate.py; runs are written to WORK. FTS5 is asked for any of
the words, with Porter stemming and titles that count twice. Exits with 1 if a goal is missed.
"""
import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

# The collection, the number of its queries that count, and the goal for nDCG@10.
COLLECTIONS = [
    ("lohelp", 500, 0.72),
    ("emanual-tv", 500, 0.83),
    ("cranfield", 300, 0.39),
    ("feedbackqa", 1100, None),
]
# The kinds of changed queries, and the share of nDCG@10 that may be lost.
LOSSES = {"typo": 0.025, "human": 0.04, "prefix": None}
# What correction may change of the nDCG@10 of clean queries. How many of them get another top 10 is
# told beside it: some of the collections' own queries are misspelt.
CHANGE_LIMIT = 0.002


def records(path):
    return [json.loads(line) for line in path.open(encoding="utf-8") if line.strip()]


def top_ten(path):
    answers = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, document, *_ = line.split()
        answers.setdefault(query, []).append(document)
    return {query: documents[:10] for query, documents in answers.items()}


class FullTextTable:
    """The documents of a collection in SQLite FTS5."""

    def __init__(self, documents):
        self.names = [str(document["id"]) for document in documents]
        self.database = sqlite3.connect(":memory:")
        self.database.execute(
            "create virtual table d using fts5(title, text, tokenize='porter unicode61')")
        self.database.executemany(
            "insert into d(rowid, title, text) values (?, ?, ?)",
            ((number, document.get("title", ""), document.get("text", ""))
             for number, document in enumerate(documents)))

    def run(self, queries, path):
        with path.open("w", encoding="utf-8") as output:
            for query in records(queries):
                words = re.findall(r"\w+", query["text"])
                if not words:
                    continue
                rows = self.database.execute(
                    "select rowid, bm25(d, 2, 1) as s from d where d match ? order by s limit 100",
                    (" OR ".join(f'"{word}"' for word in words),))
                for rank, (number, score) in enumerate(rows, 1):
                    print(query["id"], "Q0", self.names[number], rank, -score, "fts5", file=output)
        return path


class Table:
    """A table of figures that is printed row by row."""

    def __init__(self):
        self.missed = 0
        print("| figure | helpcenter | SQLite FTS5 | goal | holds |\n|---|---|---|---|---|")

    def add(self, name, value, peer="", goal="", holds=None):
        self.missed += holds is False
        verdict = {None: "", True: "yes", False: "NO"}[holds]
        print(f"| {name} | {value} | {peer} | {goal} | {verdict} |", flush=True)


class Measurement:
    def __init__(self, program, shared, work):
        self.program, self.shared, self.work = program, shared, work
        self.table = Table()
        self.count = self.changed = 0
        self.changes = []
        self.losses = {kind: [] for kind in LOSSES}

    def subset(self, label, queries):
        path = self.work / f"{label}.jsonl"
        path.write_text("".join(json.dumps(query) + "\n" for query in queries), encoding="utf-8")
        return path

    def run(self, folder, queries, *options):
        path = self.work / f"{queries.stem}{''.join(options)}.trec"
        subprocess.run(
            [self.program, "--docs", folder / "docs.jsonl", "--queries", queries, "--run", path,
             *options], check=True)
        return path

    def score(self, folder, queries, run):
        qrels = "qrels-valid.tsv" if folder.name == "feedbackqa" else "qrels.tsv"
        output = subprocess.run(
            [sys.executable, self.shared / "check/evaluate.py", "--qrels", folder / qrels,
             "--queries", queries, "--json", run],
            check=True, capture_output=True, text=True).stdout
        return json.loads(output)["ndcg10"]

    def measure(self, name, count, goal):
        folder = self.shared / "collections" / name
        source = "queries-valid.jsonl" if name == "feedbackqa" else "queries.jsonl"
        clean = records(folder / source)[:count]
        queries = self.subset(name, clean)
        peer = FullTextTable(records(folder / "docs.jsonl"))
        own_run = self.run(folder, queries)
        peer_run = peer.run(queries, self.work / f"{name}-fts5.trec")
        own = self.score(folder, queries, own_run)
        self.table.add(
            f"nDCG@10 {name}, {len(clean)} queries", f"{own:.4f}",
            f"{self.score(folder, queries, peer_run):.4f}", f"≥ {goal}" if goal else "",
            own >= goal if goal else None)
        self.compare_corrections(folder, queries, own_run, own)
        names = {query["id"] for query in clean}
        for kind, limit in LOSSES.items():
            path = folder / f"queries-{kind}.jsonl"
            if not path.exists():
                continue
            changed = [query for query in records(path) if query["id"] in names]
            # Not every query has such a word: the clean ones of the same names are the base.
            ids = {query["id"] for query in changed}
            base = self.subset(
                f"{name}-{kind}-clean", [query for query in clean if query["id"] in ids])
            queries = self.subset(f"{name}-{kind}", changed)
            value = self.score(folder, queries, self.run(folder, queries))
            loss = 1 - value / self.score(folder, base, own_run)
            other = self.score(
                folder, queries, peer.run(queries, self.work / f"{name}-{kind}-fts5.trec"))
            other_loss = 1 - other / self.score(folder, base, peer_run)
            self.losses[kind].append(loss)
            self.table.add(
                f"{name}, {kind}, {len(changed)} queries", f"{value:.4f}, loss {loss:.2%}",
                f"{other:.4f}, loss {other_loss:.2%}",
                "" if limit is None else f"loss ≤ {limit:.1%}",
                None if limit is None else loss <= limit)

    def compare_corrections(self, folder, queries, corrected, score):
        plain = self.run(folder, queries, "--no-correction")
        change = score / self.score(folder, queries, plain) - 1
        answers, others = top_ten(corrected), top_ten(plain)
        names = [query["id"] for query in records(queries)]
        changed = sum(answers.get(name) != others.get(name) for name in names)
        self.count += len(names)
        self.changed += changed
        self.changes.append(change)
        self.table.add(
            f"{folder.name}, clean, through correction",
            f"nDCG@10 {change:+.2%}, {changed} top tens differ")

    def summarise(self):
        for kind, limit in LOSSES.items():
            loss = sum(self.losses[kind]) / len(self.losses[kind])
            self.table.add(
                f"mean loss, {kind}", f"{loss:.2%}", goal="" if limit is None else f"≤ {limit:.1%}",
                holds=None if limit is None else loss <= limit)
        change = sum(self.changes) / len(self.changes)
        self.table.add(
            "mean change of clean nDCG@10 through correction", f"{change:+.2%}",
            goal=f"≤ {CHANGE_LIMIT:.1%}", holds=abs(change) <= CHANGE_LIMIT)
        share = self.changed / self.count
        self.table.add(
            "clean queries with another top ten through correction",
            f"{self.changed} of {self.count}, {share:.2%}")


def main():
    measurement = Measurement(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    for collection in COLLECTIONS:
        measurement.measure(*collection)
    measurement.summarise()
    sys.exit(1 if measurement.table.missed else 0)


main()
