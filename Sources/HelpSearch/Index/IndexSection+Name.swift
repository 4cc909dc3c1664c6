extension IndexSection {
  /// The name in the section table.
  package var name: String {
    IndexSection.names.withUTF8Buffer { names in
      let start = 4 * rawValue
      return unsafe String(decoding: names[start..<start + 4], as: UTF8.self)
    }
  }
}
