/// The terms that stand for categories.
enum CategoryKey {
  /// Returns the term of a category: its letters and digits in lower case behind a mark.
  static func bytes(_ name: [UInt8]) -> [UInt8] {
    var key = [IndexFormat.categoryMark]
    for byte in name {
      if ASCII.isUpper(byte) {
        key.append(byte | 0x20)
      } else if byte >= 0x80 || ASCII.isAlphanumeric(byte) {
        key.append(byte)
      }
    }
    if key.count > IndexFormat.maximumTermLength {
      key.removeLast(key.count - IndexFormat.maximumTermLength)
    }
    return key
  }
}
