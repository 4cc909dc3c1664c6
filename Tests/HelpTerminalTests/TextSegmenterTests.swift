import HelpCenter
import Testing

@testable import HelpTerminal

@Suite struct TextSegmenterTests {
  /// The contents of the segments of a text, joined by `|`, or `⏎` where a line must end.
  private func cut(_ text: String, _ segmenter: TextSegmenter = TextSegmenter()) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    let segments = segmenter.segments(of: bytes)
    for segment in segments {
      result += String(decoding: bytes[segment.content], as: UTF8.self)
      switch segment.lineBreak {
      case .allowed: result += "|"
      case .mandatory: result += "⏎"
      case .prohibited: break
      }
    }
    return result
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), ("two words", "two|words"), ("a  b ", "a|b"),
    ("a\nb\r\nc\rd", "a⏎b⏎c⏎d"), ("a\n\nb", "a⏎⏎b"), ("end\n", "end⏎"),
    ("It's (said) \"to be\" so, isn't it?", "It's|(said)|\"to|be\"|so,|isn't|it?"),
    ("Hm ! Oui : voilà ( ici )", "Hm !|Oui :|voilà|( ici )"),
    ("a well-known, state-of-the-art thing", "a|well-|known,|state-|of-|the-|art|thing"),
    ("no\u{A0}break", "no\u{A0}break"), ("em—dash", "em|—|dash"),
    ("\"quoted\" (aside)", "\"quoted\"|(aside)"), ("$(12) $(x)", "$(12)|$(x)"),
  ])
  func cutsProse(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test(arguments: [
    "https://support.example/tickets/new?topic=network&from=help#top",
    "generativelanguage.googleapis.com", "~/.config/harbor/config-file.json", "/etc/hosts",
    "./configure", ".env", "C:\\Users\\me\\app-data", "support-team@mail.example",
    "--include-proxy-settings", "-x", "--out=dir/file-name", "HTTP_PROXY", "key=value",
    "v1.2.3-rc.1",
    "18789-18790", "18789–18790", "X-Forwarded-For", "UTF-8", "e-mail", "a/b", "TCP/UDP",
    "localhost:18789", ":8080", "@scope/package-name", "#general-talk", "foo!bar", "end.(Start",
    "50%-60%", "{{name}}-suffix", "münchen-messe.example/pfad-zur-seite", "2026-01-05",
    "<your-account-name>", "wss://*.relay-host.example", "$HOME/bin-dir", "a-b", "x|y-zz",
  ])
  func keepsTokensWhole(token: String) {
    #expect(cut(token) == token)
    #expect(cut("see \(token) now") == "see|\(token)|now")
    #expect(cut("(\(token)), then") == "(\(token)),|then")
  }

  @Test(arguments: [
    ("请打开https://a.example/b-c-d。然后", "请|打|开|https://a.example/b-c-d。|然|后"),
    ("設定（HTTP_PROXY）を", "設|定|（HTTP_PROXY）|を"),
    ("「東京」、です。", "「東|京」、|で|す。"), ("あー、ゃ", "あー、ゃ"),
    ("네트워크 설정을 확인하세요", "네트워크|설정을|확인하세요"), ("포트 18789를 열기", "포트|18789를|열기"),
    ("สวัสดีชาวโลก ครับ", "สวัสดีชาวโลก|ครับ"), ("全\u{3000}角", "全|角"), ("👩‍👩‍👧‍👦👍🏽🇩🇪🇫🇷", "👩‍👩‍👧‍👦|👍🏽|🇩🇪|🇫🇷"),
  ])
  func cutsOtherScripts(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test func breaksHyphenatedWordsOnlyOnRequest() {
    let tailoring = LineBreakTailoring.terminal.union(.keepsHyphenatedWords)
    #expect(cut("a well-known one", TextSegmenter(tailoring: tailoring)) == "a|well-known|one")
  }

  @Test func breaksKeptRangesAtSpacesOnly() {
    let text = Array("run 设置 my-tool well-known 设置".utf8)
    let code = 4..<18
    #expect(Array(text[code]) == Array("设置 my-tool".utf8))
    let contents = TextSegmenter().segments(of: text, keeping: [code]).map {
      String(decoding: text[$0.content], as: UTF8.self)
    }
    #expect(contents == ["run", "设置", "my-tool", "well-", "known", "设", "置"])
  }

  @Test func measuresContentAndBlanks() {
    let segments = TextSegmenter().segments(of: "漢字  e\u{301}x\n")
    #expect(
      segments == [
        TextSegment(
          start: 0, contentEnd: 3, end: 3, columns: 2, blankColumns: 0, lineBreak: .allowed),
        TextSegment(
          start: 3, contentEnd: 6, end: 8, columns: 2, blankColumns: 2, lineBreak: .allowed),
        TextSegment(
          start: 8, contentEnd: 12, end: 13, columns: 2, blankColumns: 0, lineBreak: .mandatory),
      ])
  }

  /// Cuts a text to pieces of some columns, joined by `|`.
  private func pieces(_ text: String, _ columns: Int) -> String {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    while start < bytes.count {
      let piece = TextSegmenter().piece(
        of: bytes.span, in: start..<bytes.count, fitting: columns)
      parts.append(String(decoding: bytes[start..<piece.end], as: UTF8.self))
      #expect(piece.columns == DisplayWidth.columns(of: parts.last ?? ""))
      start = piece.end
    }
    return parts.joined(separator: "|")
  }

  @Test(arguments: [
    ("https://support.example/new?topic=net", 20, "https://support.|example/new?topic=|net"),
    ("https://support.example/new", 9, "https://|support.|example/|new"),
    ("--include-proxy-settings", 12, "--include-|proxy-|settings"), ("--include", 4, "--in|clud|e"),
    ("abcdefghij", 4, "abcd|efgh|ij"), ("漢字漢字", 5, "漢字|漢字"), ("漢字", 1, "漢|字"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦|👩‍👩‍👧‍👦"),
    ("ab", 0, "a|b"),
    ("HTTP_PROXY", 10, "HTTP_PROXY"), ("HTTP_PROXY", 9, "HTTP_|PROXY"),
  ])
  func cutsInAnEmergency(text: String, columns: Int, expected: String) {
    #expect(pieces(text, columns) == expected)
  }
}
