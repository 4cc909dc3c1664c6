/// An ``IndexCheck`` of bytes that come piece by piece; their number is known before.
struct RunningCheck {
  private var state: UInt64
  /// The bytes that do not make a word yet, and their number.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Starts the check of so many bytes.
  init(count: Int) { state = IndexCheck.start(count: count) }

  /// Adds the next bytes.
  mutating func add(_ view: ByteView) {
    var index = 0
    while pendingCount > 0, index < view.count { addByte(view, &index) }
    while let word = view.bigEndianWord(at: index) {
      state = IndexCheck.mixed(state ^ word)
      index &+= 8
    }
    while index < view.count { addByte(view, &index) }
  }

  private mutating func addByte(_ view: ByteView, _ index: inout Int) {
    pending = pending &<< 8 | UInt64(view[index])
    pendingCount &+= 1
    index &+= 1
    guard pendingCount == 8 else { return }
    state = IndexCheck.mixed(state ^ pending)
    pending = 0
    pendingCount = 0
  }

  /// Returns the check of all bytes as ``IndexCheck/value(of:seed:width:)`` does.
  func value(width: Int) -> UInt64 {
    let tail = pending | 1 &<< UInt64(truncatingIfNeeded: 8 &* pendingCount)
    return IndexCheck.mixed(state ^ tail) >> UInt64(64 - 6 * width)
  }
}
