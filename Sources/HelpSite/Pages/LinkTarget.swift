/// Where a link of an article leads.
struct LinkTarget: Sendable, Hashable {
  /// The destination as the article has it.
  var destination: String
  /// The page it leads to.
  var address: SiteAddress

  /// Returns the destination as it is written in a page, with its anchor or query.
  func destination(on page: SiteAddress) -> String {
    let relative = address.relative(from: page)
    let mark = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    return mark.map { relative + destination[$0...] } ?? relative
  }
}
