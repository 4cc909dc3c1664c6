import HelpCenter
import Testing

@Suite struct ArticleDataTests {
  private func table(_ header: [String], _ rows: [[String]]) -> Document.Table {
    func cells(_ texts: [String]) -> [[Document.Inline]] { texts.map { [.text($0)] } }
    return Document.Table(alignments: [], header: cells(header), rows: rows.map(cells))
  }

  @Test func writesCSV() {
    let csv = table(["Name", "Note"], [["a,b", "say \"x\""], ["short"], ["l\nm", ""]]).csv()
    #expect(
      csv
        == "Name,Note\r\n\"a,b\",\"say \"\"x\"\"\"\r\nshort,\r\nl m,\r\n".replacing(
          "l m", with: "\"l\nm\""))
  }

  @Test func disarmsFormulas() {
    let dangerous = table(["=1+1"], [["@x"], ["-rm"], ["-5"], ["+3.5"], ["\tx"], ["a=b"]])
    #expect(dangerous.csv() == "'=1+1\r\n'@x\r\n'-rm\r\n-5\r\n+3.5\r\n'\tx\r\na=b\r\n")
    #expect(dangerous.csv(formulas: .verbatim).hasPrefix("=1+1\r\n@x\r\n-rm\r\n"))
  }

  @Test func givesRowsAsObjects() {
    let rows = table(["Name", "", "Name"], [["a", "b", "c"], ["d"]]).jsonRows
    #expect(
      rows.map { DataValue.object($0).json } == [
        #"{"Name":"a","Column 2":"b","Name 2":"c"}"#, #"{"Name":"d","Column 2":"","Name 2":""}"#,
      ])
    let wide = table((0..<5000).map { _ in "x" }, [[]]).jsonRows
    #expect(wide[0].members.count == 5000)
    #expect(table([], []).csv() == "")
  }

  @Test func findsProcedures() {
    let body: [MarkupNode] = [
      .heading(2, "Fix", id: "fix"),
      .element(
        "ol", ["start": 3],
        [
          .element(
            "li", [:],
            [.text("Stop"), .element("ol", [:], [.element("li", [:], [.text("inner")])])]),
          .element("li", [:], [.text("Start")]),
        ]),
      .element("note", [:], [.element("ol", [:], [.element("li", [:], [.text("in note")])])]),
      .element("steps", [:], [.heading(3, "One", id: "one"), .paragraph("do it")]),
    ]
    let procedures = HelpArticle(row: .making("x", body: body)).procedures
    #expect(procedures.map(\.sectionID) == ["fix", "fix", "fix"])
    #expect(procedures[0].steps.map(\.number) == [3, 4])
    #expect(procedures[0].steps[0].text == "Stop\ninner")
    #expect(procedures[2].steps.map(\.title) == ["One"])
    #expect(procedures[2].steps.map(\.text) == ["do it"])
  }

  @Test func collectsTables() {
    let table = MarkupNode.element(
      "table", [:],
      [
        .element("thead", [:], [.element("tr", [:], [.element("th", [:], [.text("H")])])])
      ])
    let article = HelpArticle(
      row: .making("x", body: [table, .element("note", [:], [table])]))
    #expect(article.tables.count == 2)
  }

  @Test(arguments: [
    ("", 0, 0), ("two words", 2, 0), ("don't stop — it’s 3.5!", 4, 0), ("a.b.c x_y", 2, 0),
    ("end. Next", 2, 0), ("防火墙设置", 0, 5), ("使用 Docker 部署", 1, 4), ("캐릭터 목록", 2, 0),
    ("ひらがなカタカナ", 1, 4), ("Привет мир", 2, 0), ("สวัสดีครับ", 2, 0), ("👍 ok", 1, 0),
    ("...", 0, 0), ("cafe\u{301} au lait", 3, 0),
  ])
  func countsWords(text: String, words: Int, ideographs: Int) {
    let count = WordCount(text)
    #expect(count.words == words)
    #expect(count.ideographs == ideographs)
  }

  @Test func readsTwoHundredWordsAMinute() {
    #expect(WordCount("").minutes == 1)
    #expect(WordCount(String(repeating: "word ", count: 200)).minutes == 1)
    #expect(WordCount(String(repeating: "word ", count: 201)).minutes == 2)
    #expect(WordCount(String(repeating: "字", count: 1000)).minutes == 2)
  }
}
