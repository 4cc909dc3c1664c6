public import HelpCenter

/// The data that Nuxt publishes with a prerendered page.
///
/// It is read from a `_payload.json` file or from the `__NUXT_DATA__` script of a page, and is
/// written with the same bytes again. Documents are found wherever they are.
public struct NuxtPayload: Sendable {
  /// The values.
  public var graph: PayloadGraph
  /// How slashes are written.
  public var slashes: PayloadGraph.SlashStyle
  /// The address of the file that holds the page's data, if the script of a page names one.
  public var dataSource: String?
  /// What is odd about the text.
  public private(set) var diagnostics: [Diagnostic]

  /// Creates a payload of values.
  public init(graph: PayloadGraph, slashes: PayloadGraph.SlashStyle = .plain) {
    self.graph = graph
    self.slashes = slashes
    diagnostics = []
  }

  /// Reads the text of a `_payload.json` file.
  ///
  /// - Throws: ``PayloadError`` with the place, if the text is not such a payload.
  public init(json bytes: [UInt8]) throws(PayloadError) {
    var diagnostics: [Diagnostic] = []
    graph = try PayloadGraph(devalue: bytes, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
    slashes = Self.slashStyle(of: bytes)
  }

  /// Reads the script `__NUXT_DATA__` of an HTML page.
  ///
  /// - Throws: ``PayloadError`` if the page has no such script or its text is not a payload.
  public init(page bytes: [UInt8]) throws(PayloadError) {
    let script = try NuxtPage(bytes)
    do {
      try self.init(json: Array(bytes[script.content]))
    } catch {
      throw error.moved(by: script.content.lowerBound, in: bytes)
    }
    dataSource = script.dataSource
  }

  /// Returns the text of the payload.
  public func json() -> [UInt8] { graph.devalue(slashes: slashes) }

  /// The keys of the payload's data, in their order.
  public var dataKeys: [String] { GraphDocuments.data(of: graph).map(\.key) }

  /// Nuxt replaces all slashes or none.
  private static func slashStyle(of bytes: [UInt8]) -> PayloadGraph.SlashStyle {
    guard !bytes.contains(UInt8(ascii: "/")) else { return .plain }
    let escape = Array("\\u002F".utf8)
    var index = 0
    while index + escape.count <= bytes.count {
      if bytes[index] == escape[0] {
        if bytes[index..<index + escape.count].elementsEqual(escape) { return .escaped }
        index += 1
      }
      index += 1
    }
    return .plain
  }
}
