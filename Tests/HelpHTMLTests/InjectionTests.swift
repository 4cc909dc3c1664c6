import HelpCenter
import HelpHTML
import Testing

/// Every hostile string goes through every channel of every type of the model.
@Suite struct InjectionTests {
  @Test func leavesNoExecutableConstruct() throws {
    let vectors = try Fixtures.vectors()
    #expect(vectors.count >= 150)
    for vector in vectors {
      let fragment = HTMLRenderer(options: Self.options(vector)).render(Self.document(vector))
      let check = MarkupCheck(fragment.bytes)
      #expect(check.problems.isEmpty, "\(vector.debugDescription): \(check.problems.first ?? "")")
    }
  }

  @Test func keepsTheTextOfEveryChannel() throws {
    // A component named so is meant to show nothing.
    for vector in try Fixtures.vectors() where vector != "style" {
      let expected = Self.visible(vector)
      for (channel, document) in Self.textChannels(vector) {
        let text = MarkupCheck(HTMLRenderer().render(document).bytes).text
        let isThere = text.utf8.contains(expected.utf8)
        #expect(isThere, "\(channel) lost \(vector.debugDescription)")
      }
    }
  }

  /// Titles and languages of pages are further channels.
  @Test func pagesAreSafe() throws {
    let fragment = HTMLRenderer().render(Document(blocks: [.paragraph([.text("x")])]))
    for vector in try Fixtures.vectors() {
      let page = HTMLPage(title: vector, language: vector, fragment: fragment).html
      let plain = HTMLPage(title: "T", language: "en", fragment: fragment).html
      // Neither may add an element: the number of tags stays what it is with plain words.
      #expect(
        page.utf8.filter { $0 == UInt8(ascii: "<") }.count
          == plain.utf8.filter { $0 == UInt8(ascii: "<") }.count)
    }
  }

  @Test func rawHTMLOfTheMarkupTreeIsHarmless() throws {
    let tags = [
      "script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button",
      "base", "link", "meta", "template", "video", "audio", "img", "a", "div", "custom-thing",
    ]
    for vector in try Fixtures.vectors() {
      var nodes: [MarkupNode] = []
      for tag in tags + [vector] {
        var attributes = DataObject()
        for name in ["src", "href", "to", "data", "onclick", "style", "id", "title", vector] {
          attributes[name] = .string(vector)
        }
        nodes.append(.element(tag, attributes, [.text(vector), .element("b", [:], [.text("x")])]))
        nodes.append(.element("p", [:], [.text("x "), .element(tag, attributes, [.text(vector)])]))
      }
      let check = MarkupCheck(HTMLRenderer().render(Document(nodes)).bytes)
      #expect(check.problems.isEmpty, "\(vector.debugDescription): \(check.problems.first ?? "")")
    }
  }

  /// What a text looks like in HTML: controls and noncharacters become U+FFFD.
  private static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A where isAfterReturn: break
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func textChannels(_ v: String) -> [(String, Document)] {
    let p: [Document.Block] = [.paragraph([.text("x")])]
    let image = Document.Image(source: "javascript:1", alternative: v)
    let blocks: [(String, Document.Block)] = [
      ("text", .paragraph([.text(v)])), ("code", .paragraph([.code(.init(v))])),
      ("key", .paragraph([.keyboard(v)])), ("badge", .paragraph([.badge([.text(v)])])),
      (
        "refused link", .paragraph([.link(.init(destination: "javascript:1", content: [.text(v)]))])
      ),
      ("refused image", .paragraph([.image(image)])),
      ("heading", .heading(.init(level: 2, id: "", content: [.text(v)]))),
      ("code block", .codeBlock(.init(code: v, language: v, highlightedLines: [1]))),
      ("file name", .codeBlock(.init(code: "x", filename: v))),
      ("callout", .callout(.init(kind: .tip, title: [.text(v)], blocks: p))),
      ("tab", .tabs(.init(isCodeGroup: false, tabs: [.init(label: v, blocks: p)]))),
      ("accordion", .accordion([.init(label: v, blocks: p)])),
      ("card", .cards([.init(title: [.text(v)], destination: v, blocks: p)])),
      ("field", .fields([.init(name: v, type: v, defaultValue: v, blocks: [])])),
      ("caption", .figure(.init(image: image, caption: [.text(v)]))),
      ("cell", .table(.init(alignments: [], header: [[.text(v)]], rows: [[[.text(v)]]]))),
      (
        "component",
        .component(.init(name: v, slots: [.init(name: v, blocks: [.paragraph([.text(v)])])]))
      ),
      ("inline component", .paragraph([.component(.init(name: v, content: [.text(v)]))])),
    ]
    return blocks.map { ($0.0, Document(blocks: [$0.1])) }
  }

  static func options(_ v: String) -> HTMLOptions {
    var options = HTMLOptions()
    options.language = v
    options.idPrefix = v
    options.captionsTables = true
    options.labels.headingLink = v + "."
    options.labels.table = v
    options.labels.footnotes = v
    options.labels.callouts = [.tip: v]
    // A handler that does what it likes with hostile data cannot do harm either.
    options.components["handled"] = { context in
      context.writer.open(.div)
      context.writer.attribute(.id, "handled")
      context.writer.attribute(.id, "twice")
      context.writer.attribute(.title, v)
      context.writer.data("x", v)
      context.writer.data("x y=\"z\"", v)
      context.writer.text(v)
      if let url = context.address(of: v) {
        context.writer.open(.a)
        context.writer.attribute(.href, url)
        context.writer.text(v)
        context.writer.attribute(.href, url)
        context.writer.close()
      }
      context.writeContent()
      context.writer.open(.section)
      context.writer.close(downTo: -5)
      context.writer.close()
      context.writer.close()
    }
    return options
  }

  /// A document that says one string wherever the model has a place for one.
  static func document(_ v: String) -> Document {
    let style = Document.HighlightStyle(light: .max, dark: 0xFF00_0000, isBold: true)
    let image = Document.Image(
      source: v, alternative: v, title: v, width: .max, height: .min)
    let attributes = DataObject([
      ("id", .string(v)), ("title", .string(v)), ("src", .string(v)), ("href", .string(v)),
      ("to", .string(v)), ("class", .string(v)), ("style", .string(v)), (v, .string(v)),
      ("onclick", .string(v)), ("srcdoc", .string(v)),
    ])
    let link = Document.Link(
      destination: v, title: v,
      content: [
        .text(v), .link(.init(destination: v, content: [.image(image)])),
        .footnoteReference(.init(number: 1, id: v, footnoteID: v)),
      ])
    let all: [Document.Inline] = [
      .text(v), .lineBreak, .emphasis([.text(v)]), .strong([.text(v)]), .strikethrough([.text(v)]),
      .code(.init(v, language: v)), .link(link),
      .link(.init(destination: v, title: v, content: [])),
      .link(.init(destination: v, content: [.image(.init(source: "/x.png", alternative: ""))])),
      .image(image), .badge([.text(v)]), .keyboard(v),
      .footnoteReference(.init(number: .max, id: v, footnoteID: v)), .superscript([.text(v)]),
      .subscript([.text(v)]),
      .component(.init(name: v, attributes: attributes, content: [.text(v), .link(link)])),
      .component(.init(name: "abbr", attributes: attributes, content: [.text(v)])),
      .component(.init(name: "span", attributes: attributes, content: [.text(v)])),
      .component(.init(name: "script", attributes: attributes, content: [.text(v)])),
    ]
    let inlines: [Document.Inline] = [
      .text(v), .link(.init(destination: v, content: [.code(.init(v))])),
    ]
    let paragraph: [Document.Block] = [.paragraph(inlines)]
    let code = Document.CodeBlock(
      code: v, language: v, filename: v, highlightedLines: [.min, 0, 1, .max],
      highlighting: [[.init(text: v, style: style)]])
    let component = Document.Component(
      name: v, attributes: attributes, slots: [.init(name: v, blocks: paragraph)])
    var media: [Document.Block] = []
    for name in ["video", "audio", "iframe", "object", "embed", "style", "script", "template"] {
      media.append(
        .component(
          .init(
            name: name, attributes: attributes, slots: [.init(name: "default", blocks: paragraph)]))
      )
    }
    var blocks: [Document.Block] = [
      .paragraph(all), .heading(.init(level: 9, id: v, content: inlines)),
      .heading(.init(level: 2, id: v, content: inlines)),
      .heading(.init(level: 2, id: "", content: [])),
      .list(.init(kind: .ordered(start: .min), items: [.init(isChecked: true, blocks: paragraph)])),
      .list(
        .init(kind: .bullet, items: [.init(blocks: paragraph + paragraph), .init(blocks: [])])),
      .table(
        .init(alignments: [.center], header: [inlines, []], rows: [[inlines], [[], [], inlines]])),
      .codeBlock(code), .quote(paragraph),
      .callout(.init(kind: .tip, title: inlines, icon: v, destination: v, blocks: paragraph)),
      .callout(.init(kind: .note, destination: v, blocks: [.paragraph([.text(v)])])),
      .steps([
        .init(heading: nil, blocks: paragraph),
        .init(heading: .init(level: 3, id: v, content: inlines), blocks: paragraph),
      ]),
      .tabs(
        .init(
          isCodeGroup: true,
          tabs: [
            .init(label: v, icon: v, blocks: [.codeBlock(code)]),
            .init(label: v, blocks: paragraph),
          ])),
      .accordion([.init(label: v, icon: v, isOpen: true, blocks: paragraph)]),
      .cards([
        .init(title: inlines, icon: v, destination: v, blocks: paragraph),
        .init(title: [], destination: v, blocks: []),
      ]),
      .fields([.init(name: v, type: v, isRequired: true, defaultValue: v, blocks: paragraph)]),
      .figure(.init(image: image, caption: inlines)), .thematicBreak, .component(component),
      .component(
        .init(
          name: "handled", attributes: attributes,
          slots: [.init(name: "default", blocks: paragraph)])),
    ]
    blocks += media
    return Document(
      blocks: blocks,
      footnotes: [
        .init(number: .max, id: v, referenceIDs: [v, v, ""], blocks: paragraph),
        .init(number: 0, id: v, referenceIDs: [], blocks: [.codeBlock(code)]),
      ])
  }
}
