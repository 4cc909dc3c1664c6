internal import HelpCenter

/// Walks over text and tells where clusters start and how wide they are.
struct ClusterCursor: Sendable {
  private let ambiguous: DisplayWidth.Ambiguous
  private var breaker = GraphemeBreaker()
  /// The columns of the current cluster so far.
  private var columns = 0
  /// Whether the current cluster is a sequence of pictographs or a flag, as wide as its start.
  private var isEmoji = false
  /// Whether the scalar passed last has an emoji form and a text form.
  private var lastHasVariants = false

  /// Whether the scalar passed last starts a cluster.
  private(set) var isAtClusterStart = true

  /// Creates a cursor that stands at the start of a text.
  init(ambiguous: DisplayWidth.Ambiguous = .narrow) { self.ambiguous = ambiguous }

  /// Forgets what is in front: the next scalar starts a cluster.
  mutating func reset() { self = ClusterCursor(ambiguous: ambiguous) }

  /// Moves over a scalar and returns by how many columns it changes the width of the text.
  ///
  /// The result is negative where a text variation selector makes its base narrow.
  mutating func advance(over scalar: UInt32) -> Int {
    advance(over: scalar, TextProperties(scalar))
  }

  /// Moves over a scalar whose properties are known.
  mutating func advance(over scalar: UInt32, _ properties: TextProperties) -> Int {
    let graphemeBreak = properties.graphemeBreak
    isAtClusterStart = breaker.startsCluster(graphemeBreak)
    let before = isAtClusterStart ? 0 : columns
    if isAtClusterStart {
      columns = alone(properties)
      isEmoji = graphemeBreak == .pictographic || graphemeBreak == .regionalIndicator
    } else {
      columns = joined(scalar, properties)
      if columns == 0, graphemeBreak == .pictographic { isEmoji = true }
    }
    lastHasVariants = properties.hasVariants
    return columns &- before
  }

  private func alone(_ properties: TextProperties) -> Int {
    switch properties.width {
    case .zero: 0
    case .narrow: 1
    case .wide: 2
    case .ambiguous: ambiguous == .wide ? 2 : 1
    }
  }

  /// The columns of the cluster once a scalar has joined it.
  private func joined(_ scalar: UInt32, _ properties: TextProperties) -> Int {
    switch scalar {
    case 0xFE0F: return lastHasVariants && columns == 1 ? 2 : columns
    case 0xFE0E: return lastHasVariants && columns == 2 ? 1 : columns
    default: break
    }
    if properties.isSpacingMark { return columns == 0 ? 0 : 2 }
    return isEmoji ? columns : min(2, columns &+ alone(properties))
  }
}
