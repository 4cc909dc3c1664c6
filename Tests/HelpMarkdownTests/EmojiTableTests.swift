import HelpMarkdown
import Testing

@Suite struct EmojiTableTests {
  @Test(arguments: [
    ("smile", "😄"), ("+1", "👍"), ("-1", "👎"), ("100", "💯"), ("zzz", "💤"), ("1234", "🔢"),
    ("man_health_worker", "👨‍⚕️"), ("zimbabwe", "🇿🇼"), ("grinning", "😀"),
  ])
  func knowsNames(name: String, emoji: String) {
    #expect(EmojiTable.character(named: name) == emoji)
  }

  @Test(arguments: ["", "smil", "smilee", "SMILE", ":smile:", "\u{0}", "😄", "zzzz"])
  func doesNotKnow(name: String) {
    #expect(EmojiTable.character(named: name) == nil)
  }

  @Test(arguments: [
    ("a:smile:b", "a😄b"), (":+1: :-1:", "👍 👎"), (":nope: :smile:", ":nope: 😄"),
    (":zq:smile:", ":zq:smile:"), ("::smile::", ":😄:"), (":smile:smile:", "😄smile:"),
    (":+1", ":+1"), (":", ":"), ("::", "::"), ("12:30:45", "12:30:45"), ("ä:heart:ö", "ä❤️ö"),
    (":smile", ":smile"), ("", ""), (":sm ile:", ":sm ile:"),
  ])
  func replacesNames(text: String, result: String) {
    #expect(EmojiTable.replaceNames(in: text) == result)
  }

  @Test func takesLinearTimeOnColons() {
    let colons = String(repeating: ":", count: 200_000)
    #expect(EmojiTable.replaceNames(in: colons) == colons)
    let names = String(repeating: ":zq", count: 100_000)
    #expect(EmojiTable.replaceNames(in: names) == names)
  }
}
