extension IndexMemory {
  /// Returns the name of the file that a site keeps a part in.
  ///
  /// The name of a block tells its content, so that a block which stays as it is keeps its name.
  /// The name of a text tells which article it is of and the version of the whole index, for the
  /// root knows no more. What has one of these names never changes, and caches may keep it.
  package func name(of part: IndexPart) -> List<UInt8> {
    var name = List<UInt8>()
    switch part.kind {
    case .terms:
      name.append(UInt8(ascii: "t"))
      Self.append(termDirectory.check(of: part.index), to: &name)
    case .words:
      name.append(UInt8(ascii: "w"))
      Self.append(lexiconDirectory.check(of: part.index), to: &name)
    case .text, .positions:
      name.append(part.kind == .text ? UInt8(ascii: "a") : UInt8(ascii: "p"))
      Self.append(UInt64(truncatingIfNeeded: part.index), to: &name)
      Self.append(version, to: &name)
    }
    return name
  }

  /// Writes 30 bits in six digits that no file system confuses.
  private static func append(_ number: UInt64, to name: inout List<UInt8>) {
    var shift: UInt64 = 30
    while shift > 0 {
      shift &-= 5
      let digit = UInt8(truncatingIfNeeded: number &>> shift & 31)
      name.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ digit &- 10)
    }
  }
}
