/// The bytes of an index, wherever they are.
struct IndexStorage: @unchecked Sendable {
  // SAFETY: the bytes never change and outlive the value: they are an array's, or constant data
  // of the program, or held by the owner who promised so. Hence sharing them is safe.
  @safe private enum Kind {
    case array([UInt8])
    case buffer(UnsafeBufferPointer<UInt8>, owner: (any AnyObject & Sendable)?)
  }

  private let kind: Kind

  /// Holds bytes.
  init(_ bytes: [UInt8]) { kind = .array(bytes) }

  /// Refers to the bytes of a literal, which are part of the program.
  init(_ literal: StaticString) {
    guard literal.hasPointerRepresentation else {
      kind = .array(literal.withUTF8Buffer { unsafe Array($0) })
      return
    }
    // SAFETY: a literal with a pointer representation is constant data of the program.
    kind = unsafe .buffer(
      UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount), owner: nil)
  }

  /// Refers to bytes that stay valid and unchanged as long as the owner lives.
  @unsafe init(unsafeBytes bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable) {
    kind = unsafe .buffer(bytes.bindMemory(to: UInt8.self), owner: owner)
  }

  /// Calls a function with the bytes.
  func withView<Result>(
    _ body: (ByteView) throws(SearchIndexError) -> Result
  ) throws(SearchIndexError) -> Result {
    switch kind {
    case .array(let bytes):
      return try bytes.withView(body)
    case .buffer(let buffer, _):
      // SAFETY: `self` is alive during the call, and with it the owner.
      defer { withExtendedLifetime(self) {} }
      return try body(unsafe ByteView(buffer))
    }
  }
}
