/// Finds the name that a mistyped one was meant for.
package enum NearestName {
  /// Returns the name with the fewest changes, if a third of the letters or less differ.
  package static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(200))
    var distance = EditDistance()
    var limit = min(max(wanted.count / 3, 1), 8)
    var nearest: String?
    for candidate in names {
      let letters = Array(candidate.unicodeScalars.prefix(200))
      guard let edits = distance.between(wanted, letters, limit: limit) else { continue }
      nearest = candidate
      limit = edits - 1
      if limit < 0 { break }
    }
    return nearest
  }
}
