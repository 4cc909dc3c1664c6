extension IndexMemory {
  /// The name of the file with the root of the index: the only one that changes in place.
  package static var rootName: StaticString { "root" }

  /// Returns the name of the file that a site keeps a part in.
  ///
  /// The names of blocks tell their content and where it starts, so that a block which stays as it
  /// is keeps its name, and caches never need to ask for it again. The names of texts tell the
  /// version of the whole index, which the root states.
  package func name(of part: IndexPart) -> [UInt8] {
    var name: [UInt8] = []
    switch part.kind {
    case .terms, .words:
      let directory = part.kind == .terms ? termDirectory : lexiconDirectory
      name.append(part.kind == .terms ? UInt8(ascii: "t") : UInt8(ascii: "w"))
      let key = directory.key(of: part.index)
      Self.append(directory.check(of: part.index), digits: 8, to: &name)
      Self.append(IndexCheck.value(of: key, width: 5), digits: 8, to: &name)
    case .text, .positions:
      name.append(part.kind == .text ? UInt8(ascii: "a") : UInt8(ascii: "p"))
      Self.append(UInt64(truncatingIfNeeded: part.index), digits: 6, to: &name)
      Self.append(version, digits: 8, to: &name)
    }
    return name
  }

  private static func append(_ number: UInt64, digits: UInt64, to name: inout [UInt8]) {
    var shift = digits &* 4
    while shift > 0 {
      shift &-= 4
      let digit = UInt8(truncatingIfNeeded: number &>> shift & 15)
      name.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ digit &- 10)
    }
  }
}
