import HelpCenter
import HelpHTML
import Testing

@Suite struct HTMLMarkupTests {
  @Test func literalsAreMarkupAndValuesAreText() {
    let title = "<b>\"A\" & 'B'</b>"
    let markup: HTMLMarkup = "<h1 title=\"\(title)\">\(title)</h1><p>\(3)</p>"
    #expect(
      markup.html == """
        <h1 title="&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;">\
        &lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;</h1><p>3</p>
        """)
  }

  @Test func markupWithinMarkupStaysAsItIs() throws {
    let inner: HTMLMarkup = "<i>\("<")</i>"
    let url = try #require(HTMLURL("/a?b=1&c=2", for: .link(schemes: [])))
    var markup: HTMLMarkup = "<a href=\"\(url)\">\(inner)</a>"
    markup += HTMLMarkup(trusted: "<hr>")
    #expect(markup.html == "<a href=\"/a?b=1&amp;c=2\"><i>&lt;</i></a><hr>")
    #expect(HTMLMarkup(joining: [inner, "", inner]).html == "<i>&lt;</i><i>&lt;</i>")
    #expect(HTMLMarkup().isEmpty)
  }

  @Test func noHostileTextAddsAnElement() throws {
    for vector in try Fixtures.vectors() {
      let markup: HTMLMarkup = "<p title=\"\(vector)\">\(vector)</p>"
      #expect(markup.bytes.count { $0 == UInt8(ascii: "<") } == 2, "\(vector.debugDescription)")
      #expect(markup.bytes.count { $0 == UInt8(ascii: "\"") } == 2, "\(vector.debugDescription)")
    }
  }
}
