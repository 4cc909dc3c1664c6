public import HelpCenter

extension PayloadGraph {
  /// Reads devalue's flattened format.
  ///
  /// All builtin types are known and checked; other types are kept as tagged values, since every
  /// plugin of an application may register some.
  ///
  /// - Parameter bytes: JSON text in UTF-8, with or without a byte order mark.
  /// - Throws: ``PayloadError`` with the place, if the text is not JSON or not such a payload.
  public init(devalue bytes: [UInt8]) throws(PayloadError) {
    var diagnostics: [Diagnostic] = []
    try self.init(devalue: bytes, diagnostics: &diagnostics)
  }

  /// Reads devalue's flattened format and appends what is odd about the text.
  ///
  /// - Throws: ``PayloadError`` with the place, if the text is not JSON or not such a payload.
  public init(
    devalue bytes: [UInt8], diagnostics: inout [Diagnostic]
  ) throws(PayloadError) {
    let result = try DevalueDecoder.decode(bytes)
    self = result.graph
    diagnostics += result.diagnostics
  }

  /// Reads plain JSON; the graph is then a tree.
  ///
  /// - Throws: ``PayloadError`` with the place, if the text is not one JSON value.
  init(json bytes: [UInt8], diagnostics: inout [Diagnostic]) throws(PayloadError) {
    let result = try JSONGraphDecoder.decode(bytes)
    self = result.graph
    diagnostics += result.diagnostics
  }
}
