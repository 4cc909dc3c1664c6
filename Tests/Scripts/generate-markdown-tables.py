#!/usr/bin/env python3
"""Writes the generated tables of HelpMarkdown.

    generate-markdown-tables.py emoji EMOJILIB.json   the names of emojilib 2.4.0, as remark-emoji knows them
    generate-markdown-tables.py entities              HTML's named character references, from Python's html.entities

Each table is one StaticString of sorted lines, "key<tab>value": such a literal compiles in no time,
needs no set-up at run time and is searched where it lies.
"""

import html.entities
import json
import pathlib
import sys

MODULE = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "HelpMarkdown"


def write(path, name, summary, rows):
    rows = sorted(rows, key=lambda row: row[0].encode())
    lines = "\n".join(f"{key}\\t{value}" for key, value in rows)
    text = f'''// Made by Tests/Scripts/generate-markdown-tables.py; do not edit.

extension {name} {{
  /// {summary}
  static let table = LookupTable(
    """
{lines}
    """)
}}
'''
    # The lines of the literal carry the indentation of its closing delimiter.
    head, body, tail = text.partition(lines)
    body = "\n".join("    " + line for line in body.split("\n"))
    (MODULE / path).write_text(head + body + tail, encoding="utf-8")


def emoji(path):
    data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    rows = [(name, entry["char"]) for name, entry in data.items() if entry.get("char")]
    write("Emoji/EmojiTable+Names.swift", "EmojiTable", "The names with their characters.", rows)


def entities():
    rows = [
        (name, " ".join(f"{ord(character):X}" for character in value))
        for name, value in html.entities.html5.items()
    ]
    write("HTML/CharacterReference+Names.swift", "CharacterReference",
          "The names, with their semicolon where it is needed, and their code points.", rows)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["emoji", path]: emoji(path)
        case ["entities"]: entities()
        case _: sys.exit(__doc__)
