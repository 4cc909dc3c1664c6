import HelpCenter
import HelpPayload
import Testing

@Suite struct JSONTests {
  private func value(_ text: String) throws -> DataValue {
    try DataValue(json: Array(text.utf8))
  }

  @Test func keepsOrderAndDigits() throws {
    let text = #"{"z":1.50,"a":[1e3,-0,true,null,{}],"é":"/"}"#
    #expect(try value(text).json == text)
    #expect(try value("\u{FEFF} [1 ,\r\n 2 ] ") == [1, 2])
  }

  @Test func decodesEscapes() throws {
    #expect(try value(#""\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00""#) == "\"\\/\u{8}\u{C}\n\r\tAé😀")
    var diagnostics: [Diagnostic] = []
    let text = #"["\ud800x","\udc00","\ud800\u0041"]"#
    let lone = try DataValue(json: Array(text.utf8), diagnostics: &diagnostics)
    #expect(lone == ["\u{FFFD}x", "\u{FFFD}", "\u{FFFD}A"])
    #expect(diagnostics.count == 3)
    #expect(diagnostics.first?.location == SourceLocation(line: 1, column: 3))
  }

  @Test func takesTheLastOfEqualKeys() throws {
    var diagnostics: [Diagnostic] = []
    let text = #"{"a":1,"b":2,"\u0061":{"c":1}}"#
    let value = try DataValue(json: Array(text.utf8), diagnostics: &diagnostics)
    #expect(value.json == #"{"a":{"c":1},"b":2}"#)
    #expect(diagnostics.map(\.code) == ["json/duplicate-key"])
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1 2]", 1, 4), ("{\n  \"a\" 1}", 2, 7), ("nul", 1, 1),
    ("[1]\n]", 2, 1), ("-", 1, 2), ("1.", 1, 3), ("1e", 1, 3), ("\"\u{0}\"", 1, 2),
    ("{\"a\":1,}", 1, 8), ("\u{0}", 1, 1), ("[\r\n\r\nx]", 3, 1), ("\"abc\\", 1, 5),
  ])
  func namesThePlaceOfAnError(text: String, line: Int, column: Int) {
    #expect {
      try value(text)
    } throws: { error in
      (error as? PayloadError)?.location == SourceLocation(line: line, column: column)
    }
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xC3], [0xFF],
  ])
  func refusesWhatIsNoUTF8(bytes: [Int]) {
    let text = Array("[\"ok\",\"".utf8) + bytes.map { UInt8($0) } + Array("\"]".utf8)
    #expect {
      try DataValue(json: text)
    } throws: { error in
      let error = error as? PayloadError
      return error?.code == .invalidEncoding && error?.offset == 7
    }
  }

  @Test func refusesUTF16() {
    #expect {
      try DataValue(json: [0xFF, 0xFE, 0x5B, 0, 0x5D, 0])
    } throws: { error in
      (error as? PayloadError)?.code == .invalidEncoding
    }
  }

  @Test func limitsNesting() throws {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: UInt8(ascii: "["), count: depth)
        + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(throws: Never.self) { try DataValue(json: nested(255)) }
    for depth in [257, 100_000] {
      #expect {
        try DataValue(json: nested(depth))
      } throws: { error in
        let error = error as? PayloadError
        return error?.code == .nestingTooDeep && error?.location?.column == 257
      }
    }
  }
}
