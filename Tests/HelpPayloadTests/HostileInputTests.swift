import HelpCenter
import HelpPayload
import Testing

@Suite struct HostileInputTests {
  /// A generator that gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let inputs: [[UInt8]] = {
    let vectors = DevalueTests.vectors.map { Array($0.0.utf8) }
    let dump = (try? Fixture.bytes("split.sql")) ?? []
    let compressed = (try? Fixture.bytes("split.sql_dump.txt")) ?? []
    let rows = (try? ContentRowReader().read(dump).rows) ?? []
    let payload = NuxtPayload(rows: rows.map { ("k", $0) }, slashes: .escaped).json()
    let page = Array("<p><script id=\"__NUXT_DATA__\">".utf8) + payload + Array("</script>".utf8)
    let row = Array(
      #"{"id":"é","body":{"type":"root","children":[{"type":"text","value":"\ud83d\ude00"}]}}"#
        .utf8)
    return vectors + [dump, compressed, payload, page, row]
  }()

  @Test func survivesChangedBytes() {
    var numbers = Numbers(state: 42)
    let interesting = Array("[]{}\",:-0179\\'<>\u{0}\u{FF}nt()".utf8)
    let reader = ContentRowReader(decompressionLimit: 1 << 20)
    for round in 0..<3000 {
      var bytes = Self.inputs[round % Self.inputs.count]
      for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(interesting.randomElement(using: &numbers) ?? 0, at: place)
        case 3: bytes.removeLast(bytes.count - place)
        default: bytes[place] = interesting.randomElement(using: &numbers) ?? 0
        }
      }
      // An error is as good as a result; a trap would end the tests.
      if let reading = try? reader.read(bytes) { _ = reading.payload?.json() }
      if let graph = try? PayloadGraph(devalue: bytes) {
        // What was read can be written, and is then a fixed point.
        let text = graph.devalue()
        #expect((try? PayloadGraph(devalue: text).devalue()) == text)
      }
    }
  }

  @Test func survivesEveryTruncation() throws {
    for input in Self.inputs {
      for count in stride(from: 0, to: input.count, by: max(1, input.count / 100)) {
        _ = try? ContentRowReader().read(Array(input[..<count]))
      }
    }
  }

  @Test func holdsValuesOfAnyDepth() throws {
    let depth = 100_000
    let text = "[" + (1...depth).map { "[\($0)]" }.joined(separator: ",") + ",7]"
    let graph = try PayloadGraph(devalue: Array(text.utf8))
    #expect(graph.devalue() == Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    _ = try graph.dataValue(of: graph.root, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.code) == ["payload/nesting-too-deep"])
  }

  @Test func keepsTheTextOfMarkupThatIsTooDeep() throws {
    let depth = 100_000
    var text = #"[{"data":1},{"a":2},{"body":3},{"type":4,"value":5},"minimark",[9],"p",{},"end""#
    for index in 0..<depth { text += ",[6,7,\(index + 1 < depth ? index + 10 : 8)]" }
    let reading = try ContentRowReader().read(Array((text + "]").utf8))
    #expect(reading.diagnostics.map(\.code) == ["markup/nesting-too-deep"])
    #expect(reading.rows.first?.body.nodes.first?.textContent == "end")
  }

  @Test func refusesToUnfoldNestedSharing() throws {
    let text = "[" + (1...60).map { "[\($0),\($0)]" }.joined(separator: ",") + ",7]"
    let graph = try PayloadGraph(devalue: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    #expect {
      try graph.dataValue(of: graph.root, diagnostics: &diagnostics)
    } throws: { error in
      (error as? PayloadError)?.code == .tooLarge
    }
  }

  @Test func survivesBodiesThatContainThemselves() throws {
    let text =
      #"[{"body":1},{"type":2,"value":3},"minimark",[4],[5,6,4,7,3],"p",{"self":6},"text"]"#
    let reading = try ContentRowReader().read(Array(text.utf8))
    #expect(reading.rows.first?.body.nodes.first?.textContent == "text")
    #expect(reading.diagnostics.contains { $0.code == "payload/circular-value" })
  }

  @Test func takesLinearTimeForManyFindings() throws {
    let keys = "{" + [String](repeating: #""a":1"#, count: 20_000).joined(separator: ",") + "}"
    var diagnostics: [Diagnostic] = []
    #expect(try DataValue(json: Array(keys.utf8), diagnostics: &diagnostics) == ["a": 1])
    #expect(diagnostics.count == 19_999)
    let halves = "\"" + String(repeating: #"\ud800"#, count: 20_000) + "\""
    diagnostics = []
    _ = try DataValue(json: Array(halves.utf8), diagnostics: &diagnostics)
    #expect(diagnostics.count == 20_000)
  }
}
