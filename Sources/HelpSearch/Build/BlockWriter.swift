/// Writes sorted keys with what belongs to them into blocks, and the directory of the blocks.
struct BlockWriter {
  private(set) var blocks: [UInt8] = []
  private(set) var directory = ByteWriter()
  private(set) var keys: [UInt8] = []

  private let kind: IndexPart.Kind
  private var content = ByteWriter()
  private var first: [UInt8] = []
  private var previous: [UInt8] = []

  /// Starts to write blocks of a kind.
  init(_ kind: IndexPart.Kind) { self.kind = kind }

  /// Adds a key, which stands behind all before.
  mutating func add(_ key: [UInt8], _ value: [UInt8]) {
    if content.bytes.count + value.count > IndexFormat.blockLength, !content.bytes.isEmpty {
      closeBlock(upper: key)
    }
    if content.bytes.isEmpty { first = key }
    var shared = 0
    while shared < min(key.count, previous.count), key[shared] == previous[shared] { shared += 1 }
    // A character is never cut: blocks are valid UTF-8.
    while shared > 0, shared < key.count, key[shared] & 0xC0 == 0x80 { shared -= 1 }
    let suffix = key.count - shared
    content.byte(UInt8(min(shared, 15) << 3 | min(suffix, 7)))
    if shared >= 15 { content.number(shared - 15) }
    if suffix >= 7 { content.number(suffix - 7) }
    content.append(key[shared...])
    content.append(value)
    previous = key
  }

  private mutating func closeBlock(upper: [UInt8]) {
    var block = ByteWriter()
    // The first block answers for all that is in front of it, too.
    block.string(blocks.isEmpty ? [] : first)
    block.string(upper)
    block.append(content.bytes)
    let check = block.bytes.withView {
      IndexCheck.value(
        of: $0, seed: UInt64(kind.rawValue), width: IndexFormat.blockCheckWidth)
    }
    addEntry(check)
    keys += first
    blocks += block.bytes
    content = ByteWriter()
    previous = []
  }

  private mutating func addEntry(_ check: UInt64) {
    directory.fixed(keys.count, IndexFormat.keyOffsetWidth)
    directory.fixed(blocks.count, IndexFormat.offsetWidth)
    directory.fixed64(check, IndexFormat.blockCheckWidth)
  }

  /// Closes the last block and the directory.
  mutating func finish() {
    if !content.bytes.isEmpty { closeBlock(upper: []) }
    addEntry(0)
  }
}
