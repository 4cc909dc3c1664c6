/// What laying out text needs to know of a scalar: how it breaks, joins and how wide it is.
package struct TextProperties: Sendable {
  /// The columns a scalar takes alone.
  package enum Width: UInt8, Sendable {
    case zero
    case narrow
    case wide
    case ambiguous
  }

  private let lineBreakValue: UInt8
  private let graphemeBreakValue: UInt8
  private let widthValue: UInt8

  /// Looks a scalar up.
  package init(_ scalar: UInt32) {
    let trie = UnicodeTrie(
      roots: TextLayoutData.roots, branches: TextLayoutData.branches,
      leaves: TextLayoutData.leaves)
    let record = trie[scalar]
    // SAFETY: the generator writes only numbers of records that exist.
    lineBreakValue = unsafe TextLayoutData.lineBreak.utf8Start[record]
    graphemeBreakValue = unsafe TextLayoutData.graphemeBreak.utf8Start[record]
    widthValue = unsafe TextLayoutData.width.utf8Start[record]
  }

  /// How the scalar takes part in line breaks.
  package var lineBreak: LineBreakClass { LineBreakClass(rawValue: lineBreakValue) ?? .alphabetic }

  /// How the scalar takes part in grapheme clusters.
  package var graphemeBreak: GraphemeBreakClass {
    GraphemeBreakClass(rawValue: graphemeBreakValue) ?? .other
  }

  /// The columns of the scalar alone (UAX #11).
  package var width: Width { Width(rawValue: widthValue & 3) ?? .narrow }

  /// A Boolean value indicating whether the scalar has an emoji and a text form.
  package var hasVariants: Bool { widthValue & 4 != 0 }

  /// A Boolean value indicating whether the scalar is a spacing mark (general category Mc).
  package var isSpacingMark: Bool { widthValue & 8 != 0 }
}
