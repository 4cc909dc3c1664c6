/// Finds the boundaries of extended grapheme clusters in one pass (UAX #29, Unicode 15.0).
///
/// Beyond the rules of 15.0, consonants joined by a virama stay together, as the standard has it
/// since 15.1 (GB9c).
package struct GraphemeBreaker: Sendable {
  private enum Context {
    case none
    /// A pictograph with marks behind it: a joiner may follow (GB11).
    case pictograph
    /// A pictograph, marks and a joiner: a pictograph may follow (GB11).
    case joinedPictograph
    /// A consonant with marks behind it: a virama may follow (GB9c).
    case consonant
    /// A consonant and a virama: a consonant may follow (GB9c).
    case conjunct
    /// An odd number of regional indicators: one more may follow (GB12, GB13).
    case regionalIndicator
  }

  private var previous: GraphemeBreakClass?
  private var context = Context.none

  /// Creates a breaker that stands at the start of a text.
  package init() {}

  /// Returns whether a cluster starts with a scalar, and moves behind the scalar.
  package mutating func startsCluster(_ next: GraphemeBreakClass) -> Bool {
    let starts = isBoundary(before: next)
    context = following(next, startsCluster: starts)
    previous = next
    return starts
  }

  @inline(__always)
  private func isBoundary(before next: GraphemeBreakClass) -> Bool {
    guard let previous else { return true }
    switch previous {
    case .carriageReturn: return next != .lineFeed
    case .lineFeed, .control: return true
    default: break
    }
    switch next {
    case .carriageReturn, .lineFeed, .control: return true
    case .extend, .linker, .zeroWidthNonJoiner, .zeroWidthJoiner, .spacingMark: return false
    default: break
    }
    switch previous {
    case .prepend: return false
    case .hangulL:
      return next != .hangulL && next != .hangulV && next != .hangulLV && next != .hangulLVT
    case .hangulLV, .hangulV: return next != .hangulV && next != .hangulT
    case .hangulLVT, .hangulT: return next != .hangulT
    default: break
    }
    switch (context, next) {
    case (.joinedPictograph, .pictographic), (.conjunct, .consonant),
      (.regionalIndicator, .regionalIndicator):
      return false
    default: return true
    }
  }

  @inline(__always)
  private func following(_ next: GraphemeBreakClass, startsCluster: Bool) -> Context {
    switch next {
    case .pictographic: return .pictograph
    case .consonant: return .consonant
    case .regionalIndicator:
      return startsCluster || context != .regionalIndicator
        ? .regionalIndicator : .none
    case .extend:
      switch context {
      case .pictograph: return .pictograph
      case .consonant, .conjunct: return context
      default: return .none
      }
    case .zeroWidthJoiner:
      switch context {
      case .pictograph: return .joinedPictograph
      case .consonant, .conjunct: return context
      default: return .none
      }
    case .linker:
      switch context {
      case .pictograph: return .pictograph
      case .consonant, .conjunct: return .conjunct
      default: return .none
      }
    case .zeroWidthNonJoiner: return context == .pictograph ? .pictograph : .none
    default: return .none
    }
  }
}
