extension [PayloadGraph.Link] {
  /// Merges members of one name as ECMAScript does: the last value, at the first one's place.
  mutating func removeDuplicateKeys(
    from first: Int, lexer: inout JSONLexer
  ) {
    guard hasDuplicateKeys(from: first, lexer: lexer) else { return }
    var places: [ArraySlice<UInt8>: Int] = [:]
    var kept = first
    for index in first..<count {
      let link = self[index]
      let key = lexer.bytes(of: link.key)
      if let place = places[key] {
        self[place].target = link.target
        lexer.duplicateKeys.append(link.key)
      } else {
        places[key] = kept
        self[kept] = link
        kept += 1
      }
    }
    removeLast(count - kept)
  }

  private func hasDuplicateKeys(from first: Int, lexer: JSONLexer) -> Bool {
    if count - first > 24 {
      return Set(self[first...].map { lexer.bytes(of: $0.key) }).count < count - first
    }
    for index in first + 1..<count {
      for earlier in first..<index where self[earlier].key.count == self[index].key.count {
        if lexer.bytes(of: self[earlier].key) == lexer.bytes(of: self[index].key) { return true }
      }
    }
    return false
  }

  /// Puts the items of a sparse array in the order of their indices; of equal ones the last stays.
  mutating func sortByIndex(from first: Int) {
    var values: [UInt32: PayloadGraph.Link] = [:]
    for link in self[first...] { values[link.key.start] = link }
    replaceSubrange(first..., with: values.values.sorted { $0.key.start < $1.key.start })
  }
}
