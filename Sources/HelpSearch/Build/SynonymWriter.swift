/// Writes the groups of words that are searched for together.
enum SynonymWriter {
  /// Returns the section: the number of groups; of each, its phrases; of each, its words.
  static func bytes(_ groups: [[String]], language: SearchLanguage?) -> [UInt8] {
    var writer = ByteWriter()
    let groups = groups.filter { $0.count > 1 }
    writer.number(groups.count)
    for group in groups {
      writer.number(group.count)
      for phrase in group { writer.string(phrase.utf8) }
    }
    return writer.bytes
  }
}
