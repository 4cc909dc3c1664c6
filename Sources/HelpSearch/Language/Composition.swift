/// Joins letters and marks that follow them to the letters that the stemmers know.
enum Composition {
  /// The marks, each with the letters it joins and what they become.
  private static let pairs: StaticString = """
    \u{300}aàeèiìoòuù\u{301}aáeéiíoóuúyý\u{302}aâeêiîoôuû\u{303}aãnñoõ\u{306}ий\
    \u{308}aäeëiïoöuüе\u{451}\u{30A}aå\u{327}cç
    """

  /// Removes the last letter of a word if a mark makes another one of it.
  ///
  /// - Returns: The letter that both make; `nil` if they make none.
  static func letter(at word: inout List<UInt8>, with mark: UInt32) -> UInt32? {
    var start = word.count
    repeat {
      guard start > 0 else { return nil }
      start &-= 1
    } while word[start] & 0xC0 == 0x80
    var end = start
    let last = UTF8Letters.next(in: word, at: &end)

    var offset = 0
    var isMark = false
    while let scalar = next(at: &offset) {
      if scalar &- 0x300 < 0x70 {
        isMark = scalar == mark
      } else if let composed = next(at: &offset), isMark, scalar == last {
        word.removeLast(word.count &- start)
        return composed
      }
    }
    return nil
  }

  /// Returns the scalar of the pairs at an offset; they have one or two bytes each.
  private static func next(at offset: inout Int) -> UInt32? {
    guard offset < pairs.utf8CodeUnitCount else { return nil }
    // SAFETY: the offset is that of a scalar within the literal.
    let lead = unsafe pairs.utf8Start[offset]
    offset &+= 1
    guard lead >= 0x80 else { return UInt32(lead) }
    let trail = unsafe pairs.utf8Start[offset]
    offset &+= 1
    return UInt32(lead & 0x1F) &<< 6 | UInt32(trail & 0x3F)
  }
}
