import Testing

@testable import HelpCommand

@Suite struct LastSearchTests {
  let search = LastSearch(content: "/docs/help.image", topics: ["a#b", "c"])

  @Test func itComesBack() {
    let text = search.text(now: 1000)
    #expect(LastSearch(text, now: 1000) == search)
    #expect(LastSearch(text, now: 4599) == search)
    #expect(search.topic(2) == "c")
    #expect(search.topic(0) == nil)
    #expect(search.topic(3) == nil)
  }

  @Test func itHoldsForAnHour() {
    let text = search.text(now: 1000)
    #expect(LastSearch(text, now: 4600) == nil)
    #expect(LastSearch(text, now: 999) == nil)
  }

  @Test(arguments: ["", "help-search 2\n1000\n\na\n", "help-search 1\nx\n\na\n", "\u{1B}[31m"])
  func whatIsNoRecordIsNone(text: String) {
    #expect(LastSearch(text, now: 1000) == nil)
  }

  @Test func aTopicThatIsNoLineIsLeftOut() {
    let odd = LastSearch(content: "", topics: ["a\nb", "\u{1B}]0;x", "c"])
    #expect(LastSearch(odd.text(now: 1), now: 1)?.topics == ["", "", "c"])
  }
}
