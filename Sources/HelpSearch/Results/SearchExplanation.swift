/// The share of each signal in the score of a hit; the shares add up to the score.
public struct SearchExplanation: Sendable, Hashable {
  /// A signal and what it adds.
  public struct Share: Sendable, Hashable {
    /// The name of the signal, such as `BM25F` or `ordered proximity`.
    public var signal: String
    /// The word it comes from; `nil` for signals of the whole query.
    public var term: String?
    /// What it adds to the score.
    public var score: Int

    /// Creates a share.
    public init(signal: String, term: String? = nil, score: Int) {
      self.signal = signal
      self.term = term
      self.score = score
    }
  }

  /// The shares, in the order of the signals.
  public var shares: [Share]

  /// Creates an explanation.
  public init(shares: [Share]) { self.shares = shares }
}
