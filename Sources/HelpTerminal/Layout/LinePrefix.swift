/// What stands at the left of a line: the indents, bars and markers of the blocks around it.
struct LinePrefix {
  /// What a block puts at the left of its lines.
  struct Piece {
    /// The sign that starts the piece, such as the bar of a callout; empty for an indent.
    var sign: [UInt8] = []
    /// The columns of the sign.
    var signWidth = 0
    /// The look of the sign.
    var attributes = TextAttributes()
    /// The columns of the piece.
    var width: Int
    /// What takes the place of the piece on the next line, such as the number of an item.
    var marker: Marker?
  }

  /// A text that takes the place of an indent on one line.
  struct Marker {
    /// The text.
    var bytes: [UInt8]
    /// Its columns.
    var width: Int
    /// Its look.
    var attributes: TextAttributes
  }

  /// The pieces from the left.
  private(set) var pieces: [Piece] = []
  /// The columns of all pieces.
  private(set) var width = 0
  /// Whether a marker waits for its line.
  private(set) var hasMarker = false

  /// The number of pieces.
  var depth: Int { pieces.count }

  /// Adds a piece at the right.
  mutating func push(_ piece: Piece) {
    pieces.append(piece)
    width += piece.width
    if piece.marker != nil { hasMarker = true }
  }

  /// Removes the piece at the right.
  mutating func pop() {
    guard let piece = pieces.popLast() else { return }
    width -= piece.width
  }

  /// Gives the piece at the right a marker.
  mutating func mark(_ marker: Marker) {
    guard !pieces.isEmpty else { return }
    pieces[pieces.count - 1].marker = marker
    hasMarker = true
  }

  /// Sets the width of the first piece and returns the former one.
  mutating func setFirstWidth(_ newWidth: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let old = pieces[0].width
    pieces[0].width = newWidth
    width += newWidth - old
    return old
  }

  /// Returns the column at which text starts if the prefix may take a number of columns.
  ///
  /// Markers are never dropped, so the result can be more than what was asked for.
  func column(keeping limit: Int) -> Int {
    guard limit < width || hasMarker else { return width }
    var column = 0
    var budget = limit
    for piece in pieces {
      let kept = kept(of: piece, budget: budget)
      column += kept
      budget = max(0, budget - kept)
    }
    return column
  }

  /// Writes the prefix of a line and forgets the markers.
  mutating func write(keeping limit: Int, to output: inout OutputBuffer) {
    guard limit < width || hasMarker else {
      for piece in pieces { Self.write(piece, kept: piece.width, to: &output) }
      return
    }
    var budget = limit
    for index in pieces.indices {
      let kept = kept(of: pieces[index], budget: budget)
      budget = max(0, budget - kept)
      Self.write(pieces[index], kept: kept, to: &output)
      pieces[index].marker = nil
    }
    hasMarker = false
  }

  /// Returns how many columns of a piece stay.
  private func kept(of piece: Piece, budget: Int) -> Int {
    if let marker = piece.marker { return max(marker.width + 1, min(piece.width, budget)) }
    // A text that needs the room of an indent hangs by two columns where it can.
    if piece.sign.isEmpty { return piece.width <= budget ? piece.width : min(budget, 2) }
    return piece.width <= budget ? piece.width : 0
  }

  @inline(__always)
  private static func write(_ piece: Piece, kept: Int, to output: inout OutputBuffer) {
    guard kept > 0 else { return }
    if let marker = piece.marker {
      output.write(marker.bytes, marker.attributes)
      output.blanks(kept - marker.width)
    } else {
      if !piece.sign.isEmpty { output.write(piece.sign, piece.attributes) }
      output.blanks(kept - piece.signWidth)
    }
  }
}

extension LinePrefix {
  /// Writes the bars of the first pieces, for a line without text.
  func writeSigns(depth: Int, keeping limit: Int, to output: inout OutputBuffer) {
    var budget = limit
    for piece in pieces.prefix(depth) {
      let kept =
        piece.sign.isEmpty ? min(piece.width, budget) : piece.width <= budget ? piece.width : 0
      budget -= kept
      guard kept > 0 else { continue }
      if !piece.sign.isEmpty { output.write(piece.sign, piece.attributes) }
      output.blanks(kept - piece.signWidth)
    }
  }

  /// Removes the markers from their pieces.
  mutating func takeMarkers() -> [Marker] {
    var markers: [Marker] = []
    for index in pieces.indices {
      if let marker = pieces[index].marker { markers.append(marker) }
      pieces[index].marker = nil
    }
    hasMarker = false
    return markers
  }
}
