import HelpMarkdown
import Testing

/// Inputs where this parser once differed from the one of Nuxt Content; each tree is the one that
/// its code gives.
@Suite struct UpstreamDifferenceTests {
  private func json(_ text: String, keepsUpstreamDefects: Bool = true) -> String {
    let options = MarkdownParser.Options(keepsUpstreamDefects: keepsUpstreamDefects)
    return ConformanceCases.json(MarkdownParser(options: options).parse(text))
  }

  @Test(arguments: [
    ("A :b[c]\n---\ntext", #"[["h2",{"id":"a-c"},"A ",["b",{},"c"]],["p",{},"text"]]"#),
    ("A :b[c]\n===\n\ntext", #"[["h1",{"id":"a-c"},"A ",["b",{},"c"]],["p",{},"text"]]"#),
    (
      "A :b\nc [x]\n---\nt",
      #"[["h2",{"id":"a-c-x"},"A ",["b",{}],"\nc ",["span",{},"x"]],"#
        + #"["p",{},"t"]]"#
    ),
  ])
  func underlinesEndHeadings(input: String, expected: String) { #expect(json(input) == expected) }

  @Test(arguments: [
    (":c{a=\"\"}", #"[["c",{":a":"true"}]]"#),
    ("[x]{a=\"\"}", #"[["p",{},["span",{":a":"true"},"x"]]]"#),
    ("**b**{a=\"\"}", #"[["p",{},["strong",{"a":""},"b"]]]"#),
    ("::d{a=\"\"}\n::", #"[["d",{"a":""}]]"#),
  ])
  func emptyValuesAreNoneInText(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test(arguments: [
    ("a [ b ] c", #"[["p",{},"a ",["span",{}," b"]," c"]]"#),
    ("[ *b* ]", #"[["p",{},["span",{}," ",["em",{},"b"]]]]"#),
    ("[b\n]", #"[["p",{},["span",{},"b\n"]]]"#),
    ("[\nb]", #"[["p",{},["span",{},"\nb"]]]"#),
    ("x :c[ y]", #"[["p",{},"x ",["c",{}," y"]]]"#),
  ])
  func labelsKeepWhiteSpace(input: String, expected: String) { #expect(json(input) == expected) }

  @Test(arguments: [
    ("x \\~5 and ~6", #"[["p",{},"x ~5 and ~6"]]"#),
    ("\\~a~", #"[["p",{},"~a~"]]"#),
    ("~a \\~ b~", #"[["p",{},["del",{},"a ~ b"]]]"#),
  ])
  func escapedTildesStrikeNothing(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test(arguments: [
    ("**x:**✅", #"[["p",{},["strong",{},"x:"],"✅"]]"#),
    ("*€*c", #"[["p",{},"*€*c"]]"#),
    ("a*€*", #"[["p",{},"a*€*"]]"#),
    ("*😀*c", #"[["p",{},["em",{},"😀"],"c"]]"#),
  ])
  func symbolsFlankLikePunctuation(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test func exclamationMarksStandBeforeFootnotes() {
    let tree = json("Wow![^1]\n\n[^1]: One.")
    #expect(tree.hasPrefix(##"[["p",{},"Wow!",["sup",{},["a",{"href":"#user-content-fn-1""##))
    #expect(json("Wow![^1]") == #"[["p",{},"Wow![^1]"]]"#)
  }

  @Test(arguments: [
    ("- [x](/a){.b}", #"[["ul",{},["li",{},["a",{"className":["b"],"href":"/a"},"x"]]]]"#),
    ("- []\n- [ ]", #"[["ul",{},["li",{},"[]"],["li",{},"[ ]"]]]"#),
    ("- [x]{.b} a", #"[["ul",{},["li",{},"[x]{.b} a"]]]"#),
    ("- [xy] a", #"[["ul",{},["li",{},["span",{},"xy"]," a"]]]"#),
  ])
  func boxesAreNoSpans(input: String, expected: String) { #expect(json(input) == expected) }

  @Test(arguments: [
    ("- 1\n:c", #"[["ul",{},["li",{},"1"]],["c",{}]]"#),
    ("1. a\n   b\n:c[x]\n\ny", #"[["ol",{},["li",{},"a\nb"]],["c",{},"x"],["p",{},"y"]]"#),
    ("- 1\n<t>\n", #"[["ul",{},["li",{},"1\n",["t",{}]]]]"#),
    ("- 1\n:c{x=1\ny=2}\n", #"[["ul",{},["li",{},"1\n",["c",{"x":"1","y":"2"}]]]]"#),
    ("- t\n[^2]: x", #"[["ul",{},["li",{},"t"]]]"#),
    (
      "- 1\n::c\nx\n::\n- 2",
      #"[["ul",{},["li",{},"1\n",["c",{},["p",{},"x"]]],["li",{},"2"]]]"#
    ),
  ])
  func linesWithoutMarksLeaveLists(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test func keepsIndentedCodeTogether() {
    #expect(
      json("    code\n    ::note\n\n    :::more")
        == #"[["pre",{"className":["language-text"],"code":"code\n::note\n\n:::more\n","#
        + #""language":"text"},["code",{"__ignoreMap":""},"code\n::note\n\n:::more\n"]]]"#)
    #expect(json("    ::note\n    x\n    ::") == #"[["note",{},["p",{},"x"]]]"#)
  }

  @Test func keepsTheTextOfEmptyCode() {
    #expect(
      json("```\n```\n\n<b></b>")
        == #"[["pre",{"className":["language-text"],"code":"","language":"text"},"#
        + #"["code",{"__ignoreMap":""},""]],["p",{},["b",{}]]]"#)
  }

  @Test(arguments: [
    ("`a\n  b`", #"[["p",{},["code",{},"a   b"]]]"#),
    ("- `a\n    b`", #"[["ul",{},["li",{},["code",{},"a   b"]]]]"#),
    (
      "> `a\n>   b`{.x}",
      #"[["blockquote",{},["p",{},["code",{"className":["x"]},"a   b"]]]]"#
    ),
    ("x <b title=\"[\n    y\n]\">z</b>", #"[["p",{},"x ",["b",{"title":"[\n y\n]"},"z"]]]"#),
  ])
  func codeAndTagsKeepIndentation(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test(arguments: [
    ("| a |\n|---|\n| x |\n---\ny", #"["td",{},"x"]]]],["hr",{}],["p",{},"y"]]"#),
    ("| a |\n|---|\n| x |\n<br>", #"["td",{},"x"]]]],["br",{}]]"#),
  ])
  func linesBehindTablesAreBlocks(input: String, expected: String) {
    #expect(
      json(input)
        == #"[["table",{},["thead",{},["tr",{},["th",{},"a"]]],["tbody",{},["tr",{},"# + expected)
  }

  @Test func tablesAreNoDeeperThanCode() {
    #expect(json("a|\n    -|-") == #"[["p",{},"a|\n-|-"]]"#)
    #expect(json("- a|b\n  -|-").contains(#""table""#))
  }

  @Test(arguments: [
    (":o}", #"[["p",{},["o",{}],"}"]]"#),
    ("{:o} {[x]}", #"[["p",{},"{:o} {",["span",{},"x"],"}"]]"#),
    (
      "{https://a.com b}",
      #"[["p",{},"{",["a",{"href":"https://a.com","rel":["nofollow"]},"https://a.com"]," b}"]]"#
    ),
  ])
  func bracesBesideConstructsStay(input: String, expected: String) {
    #expect(json(input) == expected)
  }

  @Test func addressesOfDefinitionsAreNotRewritten() {
    #expect(
      json("[a][b] [c](./1.z.md)\n\n[b]: ./2.y.md")
        == #"[["p",{},["a",{"href":"./2.y.md"},"a"]," ",["a",{"href":"./z"},"c"]]]"#)
  }

  @Test func rawHTMLKeepsWhiteSpaceBefore() {
    #expect(json("::a\n\n  <div>x</div>\n\n::") == #"[["a",{},"  ",["div",{},"x"]]]"#)
    #expect(json("<div>\n\n  <p>\n\nx") == #"[["div",{},"\n  ",["p",{},"x"]]]"#)
    #expect(json("<div>\n\n <!-- c -->\n\nx") == #"[["div",{},"\n ",["p",{},"x"]]]"#)
    #expect(json("::a\n  <!-- c -->\nx\n::") == #"[["a",{},"  ",["p",{},"x"]]]"#)
  }

  @Test func onlyFirstTagIsInKebabCaseUpstream() {
    let text = "<div>\n<MyComp></MyComp>\n</div>"
    #expect(json(text) == #"[["div",{},["mycomp",{}]]]"#)
    #expect(json(text, keepsUpstreamDefects: false) == #"[["div",{},["my-comp",{}]]]"#)
  }

  @Test(arguments: ["o<!-->", "o<!--->", "o<!-- a -- b -->"])
  func knowsAllComments(input: String) { #expect(json(input) == #"[["p",{},"o"]]"#) }

  /// A scan that started anew at each of these would take time that grows with their square; the limit
  /// ends it.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: ["`\n `a", "<!--", "\\~", "*€*", "[ x", "- 1\n<t>\n", "| a |\n|-|\n<b>\n"])
  func takesLinearTime(unit: String) {
    #expect(!json(String(repeating: unit, count: 50_000)).isEmpty)
  }
}
