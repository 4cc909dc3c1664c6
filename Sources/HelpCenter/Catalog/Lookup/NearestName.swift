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

  /// Returns the only known name that an unknown one can hardly be meant other than; `nil` if the
  /// unknown name may as well be a name of its own.
  ///
  /// The first letter has to be right, and in short names nothing may differ but the order.
  package static func misspelt(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(200))
    guard wanted.count >= 3 else { return nil }
    let limit = wanted.count < 8 ? 1 : 2
    var distance = EditDistance()
    return names.filter { candidate in
      // Most names are told apart by it, at no cost.
      guard candidate.unicodeScalars.first == wanted[0] else { return false }
      let letters = Array(candidate.unicodeScalars)
      guard distance.between(wanted, letters, limit: limit) != nil else { return false }
      return wanted.count >= 5
        || wanted.count == letters.count && wanted.sorted() == letters.sorted()
    }.min { lhs, rhs in
      // Of several, the one of the same length is a mere slip; the alphabet decides the rest.
      let (left, right) = (lhs.unicodeScalars.count, rhs.unicodeScalars.count)
      return (left == wanted.count ? 0 : 1, lhs) < (right == wanted.count ? 0 : 1, rhs)
    }
  }
}
