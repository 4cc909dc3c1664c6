/// What the name of a file says about its page: id, stem, extension, path and title.
///
/// The rules are those of Nuxt Content's transformer `path-meta`.
package struct PathMeta: Sendable, Hashable {
  /// The collection, the prefix and the path of the file.
  package var id: String
  /// The path of the file without its extension.
  package var stem: String
  /// The extension without its dot; empty if there is none.
  package var fileExtension: String
  /// The path of the page on the site.
  package var path: String
  /// The title of a page that gives none.
  package var title: String

  /// Reads the name of a file.
  ///
  /// - Parameters:
  ///   - relativePath: The path of the file below the content folder.
  ///   - collection: The name of the collection.
  ///   - prefix: What the collection puts in front of the path.
  package init(relativePath: String, collection: String, prefix: String = "") {
    let segments = [collection, prefix, relativePath].flatMap { part in
      part.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        .filter { $0 != "." }
    }
    id = segments.joined(separator: "/")
    var parts = PathMeta.parts(id)
    if !parts.isEmpty { parts.removeFirst() }
    fileExtension = ""
    var name = ""
    if let last = parts.last, let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")),
      last.utf8.index(after: dot) < last.endIndex
    {
      name = String(last[..<dot])
      fileExtension = String(last[last.utf8.index(after: dot)...])
      if !name.isEmpty { parts[parts.count - 1] = name }
    }
    stem = parts.joined(separator: "/")
    path = PathMeta.path(ofStem: stem)
    title = PathMeta.title(ofName: PathMeta.refined(name))
  }

  /// Returns the path of the page with a stem: a slash and the slug of each part.
  package static func path(ofStem stem: String) -> String {
    var path = segments(stem, isLowercased: true)
    if path.hasSuffix("/") { path.removeLast() }
    return path.hasPrefix("/") ? path : "/" + path
  }

  /// Returns the title that a name stands for: `getting-started` gives `Getting Started`.
  package static func title(ofName name: String) -> String {
    name.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "-" || ECMAScript.isWhitespace($0)
    }.map { WordCase.pascal(String($0)) }.joined(separator: " ")
  }

  /// Returns a link to a Markdown file as a link to its page; other links as they are.
  ///
  /// `./1.foo/2.bar.md#x` becomes `./foo/bar#x`. Links with a scheme, absolute ones and those with
  /// a query are left alone.
  package static func link(_ link: String) -> String {
    let hash = link.firstIndex(of: "#").map { link[$0...] } ?? ""
    let fragment = hash.utf8.count > 1 ? hash : ""
    let target = link[..<link.index(link.endIndex, offsetBy: -fragment.count)]
    let isRelative = target.hasPrefix("./") || target.hasPrefix("../")
    guard target.hasSuffix(".md"),
      isRelative || !(target.hasPrefix("http") || target.hasPrefix("/"))
    else { return link }
    // The tool cuts the first `.md` it finds, which with a fragment is the one in front of it.
    let end = fragment.isEmpty ? target.firstRange(of: ".md") : target.range(ofLast: ".md")
    guard let end else { return link }
    let stem = String(target[..<end.lowerBound] + target[end.upperBound...])
    return segments(stem, isLowercased: false) + fragment
  }

  /// The slugs of the parts between slashes.
  private static func segments(_ stem: String, isLowercased: Bool) -> String {
    stem.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { part in
      PathSlug.make(refined(String(Substring(part))), isLowercased: isLowercased)
    }.joined(separator: "/")
  }

  /// Returns a name without its number, `index` and `.draft`; version numbers stay.
  static func refined(_ name: String) -> String {
    var rest = parts(name).last.map { Substring($0) } ?? ""
    if isVersion(rest) { return String(rest) }
    let digits = rest.utf8.prefix(while: ECMAScript.isDigit)
    let dot = digits.endIndex
    if !digits.isEmpty, dot < rest.endIndex, rest.utf8[dot] == UInt8(ascii: ".") {
      rest = rest[rest.utf8.index(after: dot)...]
    }
    if rest == "index" || rest == "index.draft" { return "" }
    if rest.hasSuffix(".draft") { rest = rest.dropLast(6) }
    return String(rest)
  }

  /// Numbers joined by dots, at the end perhaps an `x`.
  private static func isVersion(_ name: Substring) -> Bool {
    var numbers = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if numbers.count > 1, numbers.last?.elementsEqual("x".utf8) == true { numbers.removeLast() }
    return numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(ECMAScript.isDigit) }
  }

  private static func parts(_ path: String) -> [String] {
    path.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
    }.map { String(Substring($0)) }
  }
}

extension Substring {
  fileprivate func range(ofLast suffix: String) -> Range<Index>? {
    guard hasSuffix(suffix) else { return nil }
    return index(endIndex, offsetBy: -suffix.count)..<endIndex
  }
}
