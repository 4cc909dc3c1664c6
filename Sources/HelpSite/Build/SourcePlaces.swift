internal import HelpAuthoring
internal import HelpCenter

/// Finds the lines and columns of findings that know offsets only, and of links, which know less.
struct SourcePlaces {
  private static let sizeLimit = 64 << 20

  private struct File {
    let bytes: [UInt8]
    let lines: LineTable
  }

  private var files: [String: File?] = [:]
  /// Where the next link of a kind in a file is looked for, behind the one found before.
  private var searched: [String: Int] = [:]

  /// Returns findings with their places; each file is read once.
  static func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var places = SourcePlaces()
    return diagnostics.map { places.located($0) }
  }

  private mutating func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.location == nil, let path = diagnostic.file,
      diagnostic.range != nil || SourcePlaces.isOfLink(diagnostic), let file = file(path)
    else { return diagnostic }
    var located = diagnostic
    if let range = diagnostic.range {
      located.location = file.lines.location(of: range.lowerBound)
    } else if let target = SourcePlaces.lastQuoted(in: diagnostic.message),
      let offset = offset(of: Array(target.utf8), in: file, of: path + "\0" + target)
    {
      located.location = file.lines.location(of: offset)
    }
    return located
  }

  private mutating func file(_ path: String) -> File? {
    if let known = files[path] { return known }
    let file = (try? FileSystem.read(path, limit: SourcePlaces.sizeLimit)).map {
      File(bytes: $0, lines: LineTable($0))
    }
    files[path] = .some(file)
    return file
  }

  /// Finds a destination or an anchor as it is written; the same one twice is found twice.
  private mutating func offset(of target: [UInt8], in file: File, of name: String) -> Int? {
    guard let first = target.first else { return nil }
    var offset = searched[name] ?? 0
    while offset + target.count <= file.bytes.count {
      if file.bytes[offset] == first,
        file.bytes[offset..<offset + target.count].elementsEqual(target),
        SourcePlaces.ends(file.bytes, at: offset + target.count)
      {
        searched[name] = offset + 1
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Whether a destination ends at an offset, rather than going on.
  ///
  /// Links to Markdown files are known without the `.md` that they are written with.
  private static func ends(_ bytes: [UInt8], at offset: Int) -> Bool {
    let offset = bytes[offset...].starts(with: ".md".utf8) ? offset + 3 : offset
    guard offset < bytes.count else { return true }
    return ")\"'>]} \t\r\n,#?".utf8.contains(bytes[offset])
  }

  private static func isOfLink(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.code.rawValue {
    case "catalog/broken-link", "catalog/broken-anchor", "catalog/unknown-related-article",
      "site/missing-image":
      true
    default: false
    }
  }

  /// What a message names last in quotes that is an address: the place that is missing.
  private static func lastQuoted(in message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    return stride(from: parts.count - 2, through: 1, by: -2).map { String(parts[$0]) }.first
  }
}
