#!/usr/bin/env python3
"""Writes a collection as a folder of Markdown articles.

    make-articles.py DOCS.jsonl FOLDER [COUNT]

With a COUNT above the size of the collection, articles are used again, cut at other sections and
with the number of the copy among their words, so that no two are alike.
"""
import json
import pathlib
import re
import sys


def article(doc, copy):
    title = doc["title"].replace("\n", " ").strip() or doc["id"]
    if copy:
        title += f" {copy + 1}"
    lines = ["---", "title: " + json.dumps(title, ensure_ascii=False), "---", ""]
    sections = doc.get("sections") or [["", doc["text"]]]
    shift = copy % max(1, len(sections))
    for heading, text in sections[shift:] + sections[:shift]:
        heading = heading.strip()
        if heading and heading != title:
            lines += ["## " + re.sub(r"\s+", " ", heading), ""]
        for paragraph in re.split(r"\n+", text):
            paragraph = re.sub(r"([\\`*_{}\[\]<>#|:~$])", r"\\\1", paragraph.strip())
            if paragraph:
                lines += [re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", paragraph)), ""]
        if copy:
            lines += [f"This is copy {copy}.", ""]
    return "\n".join(lines)


def main():
    docs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    folder = pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else len(docs)
    for number in range(count):
        doc, copy = docs[number % len(docs)], number // len(docs)
        name = re.sub(r"[^a-z0-9]+", "-", doc["id"].lower()).strip("-")
        group = folder / f"{number % 40:02d}.part-{number % 40}"
        group.mkdir(parents=True, exist_ok=True)
        target = group / f"{name}{'-' + str(copy + 1) if copy else ''}.md"
        target.write_text(article(doc, copy), encoding="utf-8")


main()
