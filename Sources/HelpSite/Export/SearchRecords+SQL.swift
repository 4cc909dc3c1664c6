extension SearchRecords {
  /// For PostgreSQL 12 and later: a script for `psql` that fills a table and its full-text index.
  ///
  /// The script replaces the content of the table in one transaction. `search` is a weighted
  /// `tsvector`, to be asked as `search @@ websearch_to_tsquery('english', 'lost keys')`.
  ///
  /// - Parameters:
  ///   - table: The name of the table.
  ///   - language: The language of the articles as a BCP 47 tag.
  /// - Returns: The script.
  public func postgresScript(table: String, language: String = "en") -> [UInt8] {
    let name = SearchRecords.quoted(table)
    let words = "'\(SearchRecords.textSearchConfiguration(for: language))'"
    var script = """
      \\set ON_ERROR_STOP on
      SET client_encoding = 'UTF8';
      BEGIN;
      CREATE TABLE IF NOT EXISTS \(name) (
        id text PRIMARY KEY,
        path text NOT NULL,
        anchor text NOT NULL,
        url text NOT NULL,
        title text NOT NULL,
        section text NOT NULL,
        trail text[] NOT NULL,
        category text NOT NULL,
        description text NOT NULL,
        keywords text[] NOT NULL,
        body text NOT NULL,
        updated date,
        position integer NOT NULL,
        search tsvector NOT NULL
      );
      CREATE INDEX IF NOT EXISTS \(SearchRecords.quoted(table + "_search")) ON \(name) USING gin (search);
      CREATE TEMPORARY TABLE incoming (LIKE \(name)) ON COMMIT DROP;
      ALTER TABLE incoming ALTER COLUMN search DROP NOT NULL;
      COPY incoming (id, path, anchor, url, title, section, trail, category, description, keywords, \
      body, updated, position) FROM stdin;

      """
    for record in records { script += SearchRecords.line(of: record) }
    script += """
      \\.
      UPDATE incoming SET search =
        setweight(to_tsvector(\(words), title || ' ' || array_to_string(keywords, ' ')), 'A')
        || setweight(to_tsvector(\(words), section || ' ' || description), 'B')
        || setweight(to_tsvector(\(words), body), 'C');
      DELETE FROM \(name);
      INSERT INTO \(name) SELECT * FROM incoming;
      COMMIT;

      """
    return Array(script.utf8)
  }

  /// A row in the text format of `COPY`.
  private static func line(of record: Record) -> String {
    let columns =
      [
        record.id, record.path, record.anchor, record.url, record.title, record.section,
        array(record.trail), record.category, record.description, array(record.keywords),
        record.text,
      ].map(escaped) + [record.updated ?? "\\N", String(record.position)]
    return columns.joined(separator: "\t") + "\n"
  }

  /// An array literal.
  private static func array(_ items: [String]) -> String {
    let quoted = items.map { item in
      "\"" + item.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }

  /// Escapes a value for `COPY`; PostgreSQL cannot hold NUL.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x00: continue
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 0x09: bytes += Array("\\t".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name in quotes.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"").replacing("\0", with: "") + "\""
  }

  /// The configuration of PostgreSQL for a language.
  private static func textSearchConfiguration(for language: String) -> String {
    let names = [
      "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
      "pt": "portuguese", "nl": "dutch", "sv": "swedish", "ru": "russian", "da": "danish",
      "fi": "finnish", "nb": "norwegian", "no": "norwegian", "tr": "turkish", "hu": "hungarian",
    ]
    return names[String(language.lowercased().prefix { $0 != "-" })] ?? "simple"
  }
}
