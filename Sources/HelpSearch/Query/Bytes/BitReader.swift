/// Reads a stream of bits, seven in each byte, the highest first.
///
/// Behind the end there are only zeros; ``isWithinBounds`` tells whether they were touched.
struct BitReader {
  private let view: ByteView
  /// The offset of the next byte to load.
  private var position: Int
  /// Bits not read yet, from the highest on.
  private var window: UInt64 = 0
  private var available = 0
  /// Bits loaded in bulk that did not fit the window, from the highest on.
  private var reserve: UInt64 = 0
  private var reserved = 0

  /// Starts to read at a byte.
  init(_ view: ByteView, at position: Int) {
    self.view = view
    self.position = position
  }

  /// Whether only bits of the view were read.
  var isWithinBounds: Bool { position * 7 - available - reserved <= view.count * 7 }

  /// Makes at least 32 bits available.
  @inline(__always)
  mutating func fill() {
    if available < 32 { refill() }
  }

  @inline(__always)
  private mutating func refill() {
    while available < 32 {
      if reserved == 0 { load() }
      let count = min(64 &- available, reserved)
      window |= reserve &>> UInt64(available)
      reserve = count == 64 ? 0 : reserve &<< UInt64(count)
      reserved &-= count
      available &+= count
    }
  }

  @inline(__always)
  private mutating func load() {
    if let word = view.bigEndianWord(at: position) {
      // Squeeze the unused highest bit out of each byte, in three steps.
      var bits = word & 0x7F7F_7F7F_7F7F_7F7F
      bits = (bits & 0x007F_007F_007F_007F) | (bits & 0x7F00_7F00_7F00_7F00) &>> 1
      bits = (bits & 0x0000_3FFF_0000_3FFF) | (bits & 0x3FFF_0000_3FFF_0000) &>> 2
      bits = (bits & 0x0FFF_FFFF) | (bits & 0x0FFF_FFFF_0000_0000) &>> 4
      reserve = bits &<< 8
      reserved = 56
      position &+= 8
    } else {
      reserve = UInt64(view[position] & 0x7F) &<< 57
      reserved = 7
      position &+= 1
    }
  }

  /// The next bits without reading them; at most as many as are available.
  @inline(__always)
  func peek(_ count: Int) -> Int {
    Int(truncatingIfNeeded: window &>> UInt64(64 &- count))
  }

  /// Passes over bits that are available.
  @inline(__always)
  mutating func skip(_ count: Int) {
    window = window &<< UInt64(count)
    available &-= count
  }

  /// Reads bits, 1 to 31.
  @inline(__always)
  mutating func bits(_ count: Int) -> Int {
    fill()
    let value = peek(count)
    skip(count)
    return value
  }

  /// Reads a number in Rice code: its high bits in unary, `parameter` low bits as they are.
  ///
  /// From ``RiceCode/longestRun`` zeros on, the number follows in ``RiceCode/plainWidth`` bits.
  @inline(__always)
  mutating func rice(_ parameter: Int) -> Int {
    fill()
    let run = window.leadingZeroBitCount
    if run >= RiceCode.longestRun {
      skip(RiceCode.longestRun)
      return bits(RiceCode.plainWidth)
    }
    skip(run &+ 1)
    if parameter == 0 { return run }
    if available < parameter { refill() }
    let low = peek(parameter)
    skip(parameter)
    return run &<< parameter | low
  }

  /// Reads which written forms a posting has: the first (1), the second (2), both (3), or others
  /// only (4), in one to three bits.
  @inline(__always)
  mutating func surfaceSet() -> Int {
    fill()
    let run = min(window.leadingZeroBitCount, 3)
    skip(min(run &+ 1, 3))
    return run &+ 1
  }
}

/// The parameters of the Rice codes of an index.
enum RiceCode {
  /// The zeros after which a number follows as it is.
  static let longestRun = 20
  /// The bits of such a number.
  static let plainWidth = 27

  /// Returns the parameter for the gaps between so many of the articles.
  ///
  /// The optimum for a geometric distribution is near log2(0.69 × mean gap).
  static func parameter(articles: Int, postings: Int) -> Int {
    var parameter = 0
    let target = articles &* 11 / 16
    while parameter < 20, postings &<< (parameter &+ 1) <= target { parameter &+= 1 }
    return parameter
  }
}
