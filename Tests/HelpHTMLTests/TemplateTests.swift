import HelpCenter
import HelpHTML
import Testing

/// Fragments whose addresses are filled in later.
struct TemplateTests {
  private static func link(_ destination: String) -> Document.Inline {
    .link(.init(destination: destination, content: [.text("link")]))
  }

  private static let document = Document(blocks: [
    .heading(.init(level: 2, id: "here", content: [.text("Here")])),
    .paragraph([
      link("/guide/install"), link("#here"), link("#elsewhere"), link("https://example.com/a"),
      link("mailto:a@example.com"), link("javascript:alert(1)"), link("//example.com"), link(""),
      link("notes (2).md?a=1&b=2#c"),
    ]),
    .figure(.init(image: .init(source: "images/a b.png", alternative: "A"))),
  ])

  @Test func aFilledTemplateIsWhatRenderingGives() {
    var options = HTMLOptions()
    options.linkDestination = { "../" + $0 + "?\"<" }
    options.image = { image in
      var image = image
      image.source = "/files/" + image.source
      return image
    }
    let direct = HTMLRenderer(options: options).render(TemplateTests.document)
    let template = HTMLRenderer().template(TemplateTests.document)
    let filled = template.fragment { slot in
      slot.kind == .image ? "/files/" + slot.destination : "../" + slot.destination + "?\"<"
    }
    // What cannot lead into the site is not asked about; all else is the same.
    let elsewhere = ["https://example.com/a", "mailto:a@example.com", "//example.com"]
    #expect(template.slots.map(\.destination).allSatisfy { !elsewhere.contains($0) })
    #expect(template.slots.count == 5)
    #expect(filled.html.contains("href=\"../notes%20(2).md?a=1&amp;b=2#c?%22%3C\""))
    #expect(filled.html.contains("src=\"/files/images/a%20b.png\""))
    for line in filled.html.split(separator: "\n") where !line.contains("example.com") {
      #expect(direct.html.split(separator: "\n").contains(line))
    }
  }

  @Test func anImageHasTheSizeThatIsKnownOfIt() {
    let document = Document(blocks: [
      .figure(.init(image: .init(source: "a.png", alternative: "A"))),
      .figure(.init(image: .init(source: "b.png", alternative: "B", width: 9, height: 8))),
      .figure(.init(image: .init(source: "c.png", alternative: "C"))),
    ])
    let filled = HTMLRenderer().template(document).fragment(\.destination) { source in
      source == "c.png" ? nil : (width: 30, height: 20)
    }
    #expect(filled.html.contains("src=\"a.png\" width=\"30\" height=\"20\" alt=\"A\""))
    #expect(filled.html.contains("alt=\"B\" width=\"9\" height=\"8\""))
    #expect(filled.html.contains("src=\"c.png\" alt=\"C\" loading"))
  }

  @Test func optionsThatKnowWhereLinksLeadLeaveNothingOpen() {
    var options = HTMLOptions()
    options.linkDestination = { "/help/" + $0 }
    options.image = { image in
      var image = image
      image.width = 40
      return image
    }
    let renderer = HTMLRenderer(options: options)
    let template = renderer.template(TemplateTests.document)
    #expect(template.slots.isEmpty)
    #expect(
      template.fragment { _ in "x" }.html == renderer.render(TemplateTests.document).html)
    // Sizes of images are told in any case.
    options.linkDestination = nil
    let open = HTMLRenderer(options: options).template(TemplateTests.document)
    #expect(open.fragment(\.destination).html.contains("width=\"40\""))
  }

  @Test func anAddressThatIsNotAllowedGivesWayToThatOfTheSource() {
    let document = Document(blocks: [.paragraph([TemplateTests.link("a/b")])])
    let html = HTMLRenderer().template(document).fragment { _ in "javascript:alert(1)" }.html
    #expect(html.contains("<a href=\"a/b\">link</a>"))
  }

  @Test func offsetsThatAreNotInOrderDoNoHarm() {
    let slots = [9, 3, 40].map {
      HTMLTemplate.Slot(offset: $0, kind: .link, destination: "x")
    }
    let template = HTMLTemplate(bytes: Array("<p>text</p>".utf8)[...], slots: slots)
    #expect(template.fragment { _ in "y" }.html.hasPrefix("<p>text</"))
  }
}
