#!/usr/bin/env python3
"""Shows where the bytes of a WebAssembly module with names go: its sections and functions.

    wasm-sizes.py MODULE
"""

import sys

SECTIONS = {1: "types", 2: "imports", 3: "functions", 4: "tables", 5: "memory", 6: "globals",
            7: "exports", 9: "elements", 10: "code", 11: "data", 12: "data count"}


class Reader:
    """Reads the binary format of WebAssembly (core specification, chapter 5)."""

    def __init__(self, data, offset=0):
        self.data = data
        self.offset = offset

    def byte(self):
        self.offset += 1
        return self.data[self.offset - 1]

    def number(self):
        result = shift = 0
        while True:
            byte = self.byte()
            result |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return result

    def text(self):
        length = self.number()
        self.offset += length
        return self.data[self.offset - length:self.offset].decode()


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    reader = Reader(data, 8)
    names, sizes = {}, []
    while reader.offset < len(data):
        kind, length = reader.byte(), reader.number()
        end = reader.offset + length
        if kind == 0:
            if reader.text() == "name":
                while reader.offset < end:
                    subsection, size = reader.byte(), reader.number()
                    behind = reader.offset + size
                    if subsection == 1:
                        for _ in range(reader.number()):
                            index = reader.number()
                            names[index] = reader.text()
                    reader.offset = behind
        else:
            print(f"{length:7} section {SECTIONS.get(kind, kind)}")
            if kind == 10:
                for _ in range(reader.number()):
                    size = reader.number()
                    sizes.append(size)
                    reader.offset += size
        reader.offset = end
    for size, index in sorted(((size, index) for index, size in enumerate(sizes)), reverse=True):
        print(f"{size:7} {names.get(index, index)}")


main(sys.argv[1])
