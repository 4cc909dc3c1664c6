/// What laying out text needs to know of a scalar: how it breaks, joins and how wide it is.
package struct TextProperties: Sendable {
  /// The columns a scalar takes alone.
  package enum Width: UInt8, Sendable {
    case zero
    case narrow
    case wide
    case ambiguous
  }

  /// How the scalar takes part in line breaks.
  package let lineBreak: LineBreakClass
  /// How the scalar takes part in grapheme clusters.
  package let graphemeBreak: GraphemeBreakClass
  /// The number of the record, equal for scalars of equal properties.
  private let record: UInt8
  private let widthFlags: UInt8

  /// Looks a scalar up.
  package init(_ scalar: UInt32) {
    let trie = UnicodeTrie(
      roots: TextLayoutData.roots, branches: TextLayoutData.branches,
      leaves: TextLayoutData.leaves)
    let number = trie[scalar]
    // SAFETY: the generator writes only numbers of records that exist; a test checks it.
    let line = unsafe TextLayoutData.lineBreak.utf8Start[number]
    let cluster = unsafe TextLayoutData.graphemeBreak.utf8Start[number]
    widthFlags = unsafe TextLayoutData.width.utf8Start[number]
    lineBreak = LineBreakClass(rawValue: line) ?? .alphabetic
    graphemeBreak = GraphemeBreakClass(rawValue: cluster) ?? .other
    record = UInt8(truncatingIfNeeded: number)
  }

  /// The columns of the scalar alone (UAX #11).
  @inline(__always)
  package var width: Width { Width(rawValue: widthFlags & 3) ?? .narrow }

  /// A Boolean value indicating whether the scalar has an emoji and a text form.
  @inline(__always)
  package var hasVariants: Bool { widthFlags & 4 != 0 }

  /// A Boolean value indicating whether the scalar is a spacing mark (general category Mc).
  @inline(__always)
  package var isSpacingMark: Bool { widthFlags & 8 != 0 }

  /// Returns whether all properties are those of another scalar.
  @inline(__always)
  package func areEqual(to other: TextProperties) -> Bool { record == other.record }
}
