/// Writes the texts and positions of articles, and the directory of them.
struct RecordWriter {
  private(set) var directory = ByteWriter()
  private(set) var texts: [UInt8] = []
  private(set) var positions: [UInt8] = []

  /// Adds the records of the next article.
  mutating func add(_ text: ArraySlice<UInt8>, _ positions: ArraySlice<UInt8>) {
    addEntry(texts.count, text, .text)
    addEntry(self.positions.count, positions, .positions)
    texts += text
    self.positions += positions
  }

  /// Closes the directory.
  mutating func finish() {
    addEntry(texts.count, [], .text)
    addEntry(positions.count, [], .positions)
  }

  private mutating func addEntry(_ offset: Int, _ bytes: ArraySlice<UInt8>, _ kind: IndexPart.Kind)
  {
    directory.fixed(offset, IndexFormat.offsetWidth)
    // SAFETY: the view is used within the call only.
    let check = unsafe bytes.withUnsafeBufferPointer {
      IndexCheck.value(
        of: unsafe ByteView($0),
        seed: UInt64(kind.rawValue), width: IndexFormat.blockCheckWidth)
    }
    directory.fixed64(check, IndexFormat.blockCheckWidth)
  }
}
