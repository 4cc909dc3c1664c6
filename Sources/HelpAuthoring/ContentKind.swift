/// What kind of content a file holds.
package enum ContentKind: Hashable {
  /// Markdown, with or without MDC and front matter.
  case markdown
  /// Settings or data in YAML.
  case data
  /// A payload, a page with one, a dump, or minimark as JSON.
  case payload
  /// Nothing that is read.
  case other

  /// Tells the kind of a file of a folder by its name alone.
  init(folderEntry path: String) {
    let dot = path.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    let ending = dot.map { path[path.utf8.index(after: $0)...].lowercased() } ?? path.lowercased()
    switch ending {
    case "md", "markdown", "mdc": self = .markdown
    case "yml", "yaml": self = .data
    case "json", "jsonl", "ndjson": self = .payload
    case "txt" where path.hasSuffix("sql_dump.txt"): self = .payload
    case "sql": self = .payload
    default: self = .other
    }
  }

  /// Tells the kind of a file by its name, else by how it begins.
  init(name: String, bytes: [UInt8]) {
    self.init(folderEntry: name)
    if self != .other { return }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".txt") {
      self = .payload
      return
    }
    // Without a telling name, JSON, a page and a dump are known by their first bytes.
    let head = bytes.prefix(4096).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let text = String(decoding: head.prefix(64), as: UTF8.self).lowercased()
    if text.hasPrefix("{") || text.hasPrefix("[{") || text.hasPrefix("[[") || text.hasPrefix("[\"")
      || text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || text.hasPrefix("h4si") || text.hasPrefix("create table") || text.hasPrefix("insert into")
    {
      self = .payload
    } else {
      self = .markdown
    }
  }
}
