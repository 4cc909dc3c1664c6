import HelpCenter
import HelpPayload
import Testing

/// Vectors for every row of devalue's table; each text is also what an encoder must write.
@Suite struct DevalueTests {
  private func value(_ text: String) throws -> DataValue {
    let graph = try PayloadGraph(devalue: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    return try graph.dataValue(of: graph.root, diagnostics: &diagnostics)
  }

  private func rewritten(_ text: String) throws -> String {
    String(decoding: try PayloadGraph(devalue: Array(text.utf8)).devalue(), as: UTF8.self)
  }

  private static func tagged(_ name: String, _ payload: DataValue) -> DataValue {
    .tagged(name, payload)
  }

  static let vectors: [(String, DataValue)] = [
    // Constants alone and in place of an index.
    ("-1", .undefined),
    ("-3", .number(DataNumber(.nan))),
    ("-4", .number(DataNumber(.infinity))),
    ("-5", .number(DataNumber(-.infinity))),
    ("-6", .number(DataNumber(literal: "-0"))),
    (
      #"[{"a":-1,"b":-3,"c":-4,"d":-5,"e":-6}]"#,
      [
        "a": .undefined, "b": .number(DataNumber(.nan)), "c": .number(DataNumber(.infinity)),
        "d": .number(DataNumber(-.infinity)), "e": .number(DataNumber(literal: "-0")),
      ]
    ),
    // Primitives.
    (#"["text"]"#, "text"), ("[42]", 42), ("[true]", true), ("[false]", false), ("[null]", nil),
    ("[1.5]", .number(DataNumber(1.5))), ("[1e+21]", .number(DataNumber(1e21))),
    ("[-7]", -7), ("[0]", 0), (#"[""]"#, ""),
    // Arrays and objects.
    ("[[]]", []), ("[{}]", [:]), ("[[1,2,1],5,6]", [5, 6, 5]),
    (#"[{"a":1,"b":2},"x",[1,3],{"a":1}]"#, ["a": "x", "b": ["x", ["a": "x"]]]),
    (#"[[1,2],1,"1"]"#, [1, "1"]),
    // Holes and sparse arrays.
    ("[[-2,1,-2],7]", [.tagged("hole", nil), 7, .tagged("hole", nil)]),
    (
      "[[-7,100,5,1,99,2],7,8]",
      tagged("sparse", ["length": 100, "items": [[5, 7], [99, 8]]])
    ),
    (
      "[[-7,4294967295,0,1],7]",
      tagged("sparse", ["length": .number(DataNumber(4_294_967_295)), "items": [[0, 7]]])
    ),
    // Types of ECMAScript.
    (#"[["Date","2026-03-30T00:00:00.000Z"]]"#, tagged("Date", "2026-03-30T00:00:00.000Z")),
    (#"[["Date",""]]"#, tagged("Date", "")),
    (#"[["Set",1,2],"a","b"]"#, tagged("Set", ["a", "b"])), (#"[["Set"]]"#, tagged("Set", [])),
    (#"[["Map",1,2,3,4],"k","v",2,true]"#, tagged("Map", [["k", "v"], [2, true]])),
    (#"[["Map"]]"#, tagged("Map", [])),
    (#"[["RegExp","a+","gi"]]"#, tagged("RegExp", ["a+", "gi"])),
    (#"[["RegExp","a+"]]"#, tagged("RegExp", "a+")),
    (#"[["null","a",1,"b",-1],7]"#, tagged("null", ["a": 7, "b": .undefined])),
    (#"[["null"]]"#, tagged("null", [:])),
    (#"[["BigInt","-12345678901234567890"]]"#, tagged("BigInt", "-12345678901234567890")),
    (#"[["Object",1],"boxed"]"#, tagged("Object", "boxed")),
    (#"[["Object",1],["BigInt","1"]]"#, tagged("Object", tagged("BigInt", "1"))),
    (#"[["URL","https://x.y/z?a=b"]]"#, tagged("URL", "https://x.y/z?a=b")),
    (#"[["URLSearchParams","a=1&b=2"]]"#, tagged("URLSearchParams", "a=1&b=2")),
    (#"[["ArrayBuffer","AQID"]]"#, tagged("ArrayBuffer", "AQID")),
    (
      #"[["Uint8Array",1,1,2],["ArrayBuffer","AQIDBA=="]]"#,
      tagged("Uint8Array", [tagged("ArrayBuffer", "AQIDBA=="), 1, 2])
    ),
    // Types of applications.
    (#"[["ShallowReactive",1],{"a":2},1]"#, tagged("ShallowReactive", ["a": 1])),
    (#"[["EmptyRef",1],"_"]"#, tagged("EmptyRef", "_")),
    (#"[["skipHydrate",1],1]"#, tagged("skipHydrate", 1)),
    (#"[["Point",1],[2,2],3]"#, tagged("Point", [3, 3])),
    (#"[["Inline","text"]]"#, tagged("Inline", "text")),
    (#"[["Inline",true]]"#, tagged("Inline", true)),
  ]

  @Test(arguments: vectors)
  func readsAndWrites(text: String, expected: DataValue) throws {
    #expect(try value(text) == expected)
    #expect(try rewritten(text) == text)
  }

  @Test(arguments: vectors)
  func buildsTheSameGraphOfAValue(text: String, value: DataValue) throws {
    // Arguments in place are no form that devalue writes.
    guard !text.contains("Inline") else { return }
    #expect(String(decoding: PayloadGraph(value).devalue(), as: UTF8.self) == text)
  }

  @Test(arguments: [
    "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Float16Array",
    "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array",
    "BigUint64Array", "DataView",
  ])
  func readsViews(name: String) throws {
    let text = #"[["\#(name)",1],["ArrayBuffer","AAAAAAAAAAA="]]"#
    #expect(try value(text) == .tagged(name, .tagged("ArrayBuffer", "AAAAAAAAAAA=")))
    #expect(try rewritten(text) == text)
    #expect(throws: PayloadError.self) { try value(#"[["\#(name)",1],[]]"#) }
    #expect(throws: PayloadError.self) {
      try value(#"[["\#(name)",1,8,1],["ArrayBuffer","AAAAAAAAAAA="]]"#)
    }
  }

  @Test(arguments: [
    "Duration", "Instant", "PlainDate", "PlainTime", "PlainDateTime", "PlainMonthDay",
    "PlainYearMonth", "ZonedDateTime",
  ])
  func readsTemporal(name: String) throws {
    let text = #"[["Temporal.\#(name)","2026-01-02"]]"#
    #expect(try value(text) == .tagged("Temporal." + name, "2026-01-02"))
    #expect(try rewritten(text) == text)
  }

  @Test func keepsCyclesAndSharedValues() throws {
    for text in [
      #"[{"self":0}]"#, "[[0,0]]", #"[{"a":1,"b":1},{"x":2},1]"#, #"[["Map",0,0]]"#,
      #"[{"r":1},["Ref",2],{"up":0}]"#,
    ] {
      #expect(try rewritten(text) == text)
    }
    // Equal objects that were two values stay two; equal primitives become one.
    #expect(try rewritten(#"[[1,2],{},{}]"#) == #"[[1,2],{},{}]"#)
    #expect(try rewritten(#"[[1,2],"a","a"]"#) == #"[[1,1],"a"]"#)
    #expect(
      try rewritten(#"[[1,2],["BigInt","1"],["BigInt","1"]]"#) == #"[[1,1],["BigInt","1"]]"#)
    // Canonically equivalent texts are not equal.
    let accents = "[[1,2],\"\u{E9}\",\"e\u{301}\"]"
    #expect(try rewritten(accents).utf8.elementsEqual(accents.utf8))
  }

  @Test func cutsACycleInATree() throws {
    let graph = try PayloadGraph(devalue: Array(#"[{"a":1,"self":0},1]"#.utf8))
    var diagnostics: [Diagnostic] = []
    let value = try graph.dataValue(of: graph.root, diagnostics: &diagnostics)
    #expect(value == ["a": 1, "self": nil])
    #expect(diagnostics.map(\.code) == ["payload/circular-value"])
  }

  @Test func writesTheEscapesOfDevalue() throws {
    let graph = PayloadGraph("\"\\\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}</é\u{2028}\u{2029}")
    let plain = #"["\"\\\n\r\t\b\f\u0000\u001f"# + "\u{7F}" + #"\u003C/é\u2028\u2029"]"#
    #expect(String(decoding: graph.devalue(), as: UTF8.self) == plain)
    let escaped = String(decoding: graph.devalue(slashes: .escaped), as: UTF8.self)
    #expect(escaped == plain.replacing("/", with: #"\u002F"#))
    #expect(try PayloadGraph(devalue: Array(plain.utf8)).devalue() == Array(plain.utf8))
  }

  @Test func choosesTheShorterFormOfAnArrayWithHoles() throws {
    let hole = DataValue.tagged("hole", nil)
    func text(length: Int) -> String {
      let items = [DataValue](repeating: hole, count: length - 1) + [1]
      return String(decoding: PayloadGraph(.array(items)).devalue(), as: UTF8.self)
    }
    // Devalue counts 3 for each hole against 4 + digits + 1 + digits for one item.
    #expect(text(length: 3) == "[[-2,-2,1],1]")
    #expect(text(length: 4) == "[[-7,4,3,1],1]")
  }

  @Test(arguments: [
    ("[]", 2), ("{}", 1), (#""text""#, 1), ("-2", 1), ("-7", 1), ("7", 1), ("", 1),
    (#"[{"a":1}]"#, 7), ("[[5]]", 3), ("[[-8]]", 3), (#"[{"a":-2}]"#, 7), ("[[1.5],1]", 3),
    ("[[null]]", 3), (#"[{"a":"b"}]"#, 7), (#"[{"__proto__":1},1]"#, 3),
    (#"[["null","__proto__",1],1]"#, 10), (#"[["Map",0]]"#, 3), (#"[["Date",1],1]"#, 10),
    ("[[-7]]", 3), ("[[-7,4294967296]]", 6), ("[[-7,2,2,1],1]", 8), ("[[-7,2,-1,1],1]", 8),
    ("[[-7,2,0]]", 9), ("[1", 3), ("[1,]", 4), (#"["a"#, 2), ("[01]", 2), ("[1] 2", 5),
    (#"["\x"]"#, 3), (#"["\u12G4"]"#, 3), ("[\"a\tb\"]", 4), (#"[["Custom"]]"#, 3),
  ])
  func namesThePlaceOfAnError(text: String, column: Int) {
    #expect {
      try PayloadGraph(devalue: Array(text.utf8))
    } throws: { error in
      (error as? PayloadError)?.location == SourceLocation(line: 1, column: column)
    }
  }

  @Test func refusesAValueThatIsNeededToMakeItself() {
    for text in [
      #"[["Ref",0]]"#, #"[["Ref",1],["Ref",0]]"#, #"[["Ref",1],{"a":0}]"#,
      #"[["Object",1],{}]"#, #"[["Object",1],["Set"]]"#,
    ] {
      #expect(throws: PayloadError.self, "\(text)") {
        try PayloadGraph(devalue: Array(text.utf8))
      }
    }
  }

  @Test func readsWhatStandsBehindATagInPlace() throws {
    #expect(
      try value(#"[["Outer",["Inner",[1,1]]],2]"#)
        == .tagged("Outer", .tagged("Inner", [2, 2])))
    #expect(try rewritten(#"[["Outer",{"a":1}],2]"#) == #"[["Outer",1],{"a":2},2]"#)
  }

  @Test func takesTheLastOfEqualKeys() throws {
    var diagnostics: [Diagnostic] = []
    let text = #"[{"a":1,"b":2,"a":3},1,2,3]"#
    let graph = try PayloadGraph(devalue: Array(text.utf8), diagnostics: &diagnostics)
    #expect(try graph.dataValue(of: graph.root, diagnostics: &diagnostics) == ["a": 3, "b": 2])
    #expect(diagnostics.map(\.code) == ["json/duplicate-key"])
    #expect(diagnostics.first?.location == SourceLocation(line: 1, column: 16))
  }
}
