import Testing

@testable import HelpTerminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("hello", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{AD}", 1), ("\u{115F}", 2), ("\u{1160}", 0),
    ("\u{200B}", 0), ("\u{200D}", 0), ("\u{2060}", 0), ("\u{FEFF}", 0), ("\u{301}", 0), ("ไทย", 3),
    ("ที่นี่", 2), ("1️⃣", 2), ("#️⃣", 2), ("1\u{20E3}", 1), ("😀", 2), ("👍🏽", 2),
    ("a🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩\u{200D}x", 3), ("❤", 1), ("❤️", 2), ("❤\u{FE0E}", 1), ("⌚", 2),
    ("⌚\u{FE0E}", 1), ("⌚\u{FE0F}", 2), ("漢\u{FE0E}", 2), ("a\u{FE0F}", 1), ("🇩🇪", 2),
    ("🇩🇪🇫🇷", 4), ("🇩", 2), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), ("क्षि", 2),
    ("क्ष्म्य", 2), ("नी", 2), ("கொ", 2), ("①", 1),
    ("…", 1), ("─", 1), ("■", 1), ("→", 1), ("№", 1), ("Z\u{301}\u{302}\u{303}\u{304}\u{305}", 1),
    ("\u{E000}", 1), ("🫨", 2), ("𠮷", 2), ("ﷺ", 1), ("｡", 1), ("　", 2), ("\u{A0}", 1),
  ])
  func measuresClusters(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.columns(of: "x" + text + "y") == columns + 2)
  }

  @Test func measuresModifiersAlone() {
    #expect(DisplayWidth.columns(of: "🏽") == 2)
    #expect(DisplayWidth.columns(of: " 🏽") == 2, "one cluster, capped")
  }

  @Test func measuresAmbiguousScalarsAsWideOnRequest() {
    #expect(DisplayWidth.columns(of: "①…─", ambiguous: .wide) == 6)
    #expect(DisplayWidth.columns(of: "a漢", ambiguous: .wide) == 3)
  }
}
