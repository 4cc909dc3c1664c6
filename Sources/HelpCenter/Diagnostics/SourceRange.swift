/// A range of UTF-8 bytes in a source file.
public struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte, counted from 0.
  public var lowerBound: Int { Int(lower) }
  /// The offset behind the last byte.
  public var upperBound: Int { Int(upper) }

  private var lower: UInt32
  private var upper: UInt32

  /// Creates a range; offsets past 4 GiB are held at that bound.
  public init(_ range: Range<Int>) {
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }
}
