/// What stands between the pages of a site and the search engine: `openSearch({ base })`.
enum SearchAdapter {
  /// The module `search.js`, which loads the engine and its data from files.
  static var module: String {
    SearchDriver.script + "\n" + loading + """

      export const openSearch = ({ base }) =>
        open(base, (name) => fetchBytes(base + address(name)).then(unpacked));

      """
  }

  /// A script for pages that are opened as files: it holds all data and sets `openSearch`.
  ///
  /// - Parameter files: The files of the search folder.
  /// - Returns: The script.
  static func script(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var script = Array("(() => {\nconst files = {\n".utf8)
    for file in files {
      script += Array("\"\(file.name)\":\"".utf8)
      Base64.append(file.bytes, to: &script)
      script += Array("\",\n".utf8)
    }
    let driver = SearchDriver.script.replacing("export class", with: "class")
    script += Array("};\n\(driver)\n\(loading)\n".utf8)
    script += Array(
      """
      const stored = async (name) => {
        const text = atob(files[address(name).split("?")[0]]);
        return unpacked(Uint8Array.from(text, (character) => character.charCodeAt(0)));
      };
      globalThis.openSearch = () => open("", stored);
      })();

      """.utf8)
    return script
  }

  // The text of an article keeps its file when the index changes; the version goes into the query,
  // so that caches notice. Data is compressed unless the host has undone that already.
  private static let loading = #"""
    const address = (name) => name[0] === "a" && name.length === 13
      ? name.slice(0, 7) + "?" + name.slice(7) : name;

    const unpacked = async (bytes) => {
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    };

    const marked = (pieces) => {
      let text = "";
      const marks = [];
      pieces.forEach((piece, place) => {
        if (place % 2) marks.push([text.length, text.length + piece.length]);
        text += piece;
      });
      return { text, marks };
    };

    const open = async (base, load) => {
      const engine = await HelpSearch.open(base, load);
      return {
        async search(query, { limit = 10, category, corrects = true } = {}) {
          const found = await engine.search(
            query, { limit, category: category ?? "", corrects });
          const hits = found.hits.map((hit) => ({
            ...hit,
            sections: hit.sections.map((section) => (
              { ...section, snippet: marked(section.snippet) })),
          }));
          const correction = found.replacements.length ? { query: found.query } : null;
          const { total, suggestions, suggestedQuery } = found;
          return { hits, total, correction, suggestions, suggestedQuery };
        },
      };
    };
    """#
}
