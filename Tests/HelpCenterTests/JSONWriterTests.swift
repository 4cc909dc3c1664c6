import HelpCenter
import Testing

@Suite struct JSONWriterTests {
  @Test func writesValuesAsECMAScriptDoes() {
    let value: DataValue = [
      "text": "a\"b\\c\n\u{1}/é", "list": [1, true, nil], "gone": .undefined, "nested": ["x": 2],
    ]
    #expect(
      value.json == #"{"text":"a\"b\\c\n\u0001/é","list":[1,true,null],"nested":{"x":2}}"#)
  }

  @Test func writesMinimark() {
    let node = MarkupNode.element("a", ["href": "/x"], [.text("t"), .element("b")])
    var writer = JSONWriter()
    writer.write([node, .text("z")])
    #expect(writer.string == #"[["a",{"href":"/x"},"t",["b",{}]],"z"]"#)
  }

  @Test(arguments: [
    (1.5, "1.5"), (1e21, "1e+21"), (1e20, "100000000000000000000"), (1e-7, "1e-7"),
    (0.000001, "0.000001"), (123456789012345680, "123456789012345680"), (-0.25, "-0.25"),
    (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    (100, "100"),
    (1234.5e10, "12345000000000"), (0.1, "0.1"), (-0.0, "0"),
  ])
  func writesNumbersAsECMAScriptDoes(value: Double, expected: String) {
    #expect(DataNumber(value).literal == expected)
  }
}
