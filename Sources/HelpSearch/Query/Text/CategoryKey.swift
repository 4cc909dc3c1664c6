/// The terms that stand for categories.
enum CategoryKey {
  /// Returns the term of a category: its letters and digits in lower case behind a mark.
  static func bytes(_ name: List<UInt8>) -> List<UInt8> {
    var key = List<UInt8>()
    key.append(IndexFormat.categoryMark)
    for index in 0..<name.count {
      let byte = name[index]
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
