/// Read-only bytes, wherever they are: a literal of the program, an array, or memory somebody owns.
public struct HelpBlob: @unchecked Sendable {
  // SAFETY: the bytes outlive the value: they are an array's, or constant data of the program, or
  // held by the owner who promised so. Nobody writes to them, hence sharing them is safe.
  @safe private enum Kind {
    case array([UInt8])
    case buffer(UnsafeBufferPointer<UInt8>, owner: (any AnyObject & Sendable)?)
  }

  private let kind: Kind
  private let range: Range<Int>

  /// The number of bytes.
  public var count: Int { range.count }

  /// Holds bytes.
  public init(_ bytes: [UInt8]) {
    kind = .array(bytes)
    range = bytes.indices
  }

  /// Refers to the bytes of a literal, which are part of the program.
  public init(_ literal: StaticString) {
    guard literal.hasPointerRepresentation else {
      self.init(literal.withUTF8Buffer { unsafe Array($0) })
      return
    }
    // SAFETY: a literal with a pointer representation is constant data of the program.
    self = unsafe HelpBlob(
      unsafeBytes: UnsafeRawBufferPointer(
        start: literal.utf8Start, count: literal.utf8CodeUnitCount), owner: nil)
  }

  /// Refers to bytes that stay valid as long as the owner lives.
  @unsafe public init(
    unsafeBytes bytes: UnsafeRawBufferPointer, owner: (any AnyObject & Sendable)?
  ) {
    kind = unsafe .buffer(bytes.bindMemory(to: UInt8.self), owner: owner)
    range = 0..<bytes.count
  }

  private init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Returns a part of the bytes, which are not copied.
  func part(_ part: Range<Int>) -> HelpBlob {
    HelpBlob(
      kind, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// Calls a function with the bytes.
  func withBytes<Result>(
    _ body: (Span<UInt8>) throws(HelpImageError) -> Result
  ) throws(HelpImageError) -> Result {
    switch kind {
    case .array(let bytes):
      return try body(bytes.span.extracting(range))
    case .buffer(let buffer, _):
      // SAFETY: `self` is alive during the call, and with it the owner.
      defer { withExtendedLifetime(self) {} }
      return try body(unsafe Span(_unsafeElements: buffer.extracting(range)))
    }
  }

  /// Calls a function with a pointer to the bytes and with what keeps them alive.
  ///
  /// - Parameter body: Takes the bytes and their owner, who holds an array if the bytes are one's.
  /// - Returns: What the function returns.
  /// - Throws: What the function throws.
  @unsafe public func withUnsafeStorage<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer, (any AnyObject & Sendable)?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch kind {
    case .buffer(let buffer, let owner):
      return try unsafe body(UnsafeRawBufferPointer(buffer.extracting(range)), owner)
    case .array(let bytes):
      let copy = ArrayOwner(bytes[range])
      return try unsafe body(copy.bytes, copy)
    }
  }
}

/// Memory that holds a copy of an array at a place that stays.
@safe private final class ArrayOwner: @unchecked Sendable {
  // SAFETY: the memory is written here only and freed with the object.
  let bytes: UnsafeRawBufferPointer

  init(_ source: ArraySlice<UInt8>) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    unsafe memory.copyBytes(from: source)
    unsafe bytes = UnsafeRawBufferPointer(memory)
  }

  deinit { unsafe bytes.deallocate() }
}
