extension Document {
  /// A table, as cells and as data.
  public struct Table: Sendable, Hashable {
    /// How the cells of a column are aligned.
    public enum Alignment: String, Sendable, Hashable {
      /// To the left.
      case left
      /// In the middle.
      case center
      /// To the right.
      case right
    }

    /// The alignments of the first columns; `nil` where the writer gave none.
    public var alignments: [Alignment?]
    /// The cells of the header; empty if the table has none.
    public var header: [[Inline]]
    /// The rows; a row may have fewer cells than there are columns.
    public var rows: [[[Inline]]]
    /// The number of columns: cells of the longest row or of the header.
    public var columnCount: Int

    /// Creates a table.
    public init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
      columnCount = max(header.count, rows.map(\.count).max() ?? 0)
    }

    /// Returns the alignment of a column, counted from 0; `nil` where the writer gave none.
    public func alignment(ofColumn column: Int) -> Alignment? {
      column < alignments.count ? alignments[column] : nil
    }
  }
}
