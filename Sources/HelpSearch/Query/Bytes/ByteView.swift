/// Read-only bytes that somebody else owns: a part of an index, a text, a query.
///
/// A read out of bounds gives zero, never a trap: readers of hostile bytes check once at the end.
@safe package struct ByteView: @unchecked Sendable {
  // SAFETY: whoever creates a view keeps the bytes alive and unchanged while it is in use.
  private let base: UnsafePointer<UInt8>?
  /// The number of bytes.
  package let count: Int

  /// A view of no bytes.
  package static var empty: ByteView { unsafe ByteView(base: nil, count: 0) }

  /// Refers to bytes that stay valid and unchanged while the view and its slices are in use.
  @unsafe package init(base: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.base = base
    self.count = unsafe base == nil ? 0 : count
  }

  /// Refers to bytes that stay valid and unchanged while the view and its slices are in use.
  @unsafe package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe self.init(base: buffer.baseAddress, count: buffer.count)
  }

  /// Returns the byte at an index; zero if there is none.
  @inline(__always)
  package subscript(index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// Returns a part; out of bounds, what there is of it.
  package func slice(_ start: Int, _ end: Int) -> ByteView {
    let start = min(max(start, 0), count)
    let end = min(max(end, start), count)
    return unsafe ByteView(base: base.map { unsafe $0 + start }, count: end - start)
  }

  /// Returns eight bytes as a number, the first in the highest bits; `nil` out of bounds.
  @inline(__always)
  func bigEndianWord(at index: Int) -> UInt64? {
    guard index >= 0, index &+ 8 <= count else { return nil }
    return unsafe bigEndianWord(unchecked: index)
  }

  /// Returns eight bytes as a number, the first in the highest bits; all must be within bounds.
  @inline(__always)
  @unsafe func bigEndianWord(unchecked index: Int) -> UInt64 {
    let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: UInt64.self)
    return UInt64(bigEndian: word)
  }

  /// Returns eight bytes as a number, the first in the lowest bits; all must be within bounds.
  @inline(__always)
  @unsafe func littleEndianWord(unchecked index: Int) -> UInt64 {
    let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// A copy of the bytes.
  package var list: List<UInt8> {
    var bytes = List<UInt8>()
    for index in 0..<count { bytes.append(self[index]) }
    return bytes
  }
}
