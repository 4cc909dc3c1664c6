public import HelpCenter

extension DataValue {
  /// Reads JSON text.
  ///
  /// Members keep their order and numbers their digits. Of members with one name the last value
  /// counts, at the first one's place, as in ECMAScript.
  ///
  /// - Parameter bytes: JSON text in UTF-8, with or without a byte order mark.
  /// - Throws: ``PayloadError`` with the place, if the text is not one JSON value, or if its
  ///   arrays and objects stand in each other past 256 levels.
  public init(json bytes: [UInt8]) throws(PayloadError) {
    var diagnostics: [Diagnostic] = []
    try self.init(json: bytes, diagnostics: &diagnostics)
  }

  /// Reads JSON text and appends what is odd about it.
  ///
  /// - Throws: ``PayloadError`` with the place, if the text is not one JSON value, or if its
  ///   arrays and objects stand in each other past 256 levels.
  public init(json bytes: [UInt8], diagnostics: inout [Diagnostic]) throws(PayloadError) {
    let graph = try PayloadGraph(json: bytes, diagnostics: &diagnostics)
    var reader = GraphReader(graph, revivesNuxt: false)
    self = try reader.value(graph.root)
  }
}
