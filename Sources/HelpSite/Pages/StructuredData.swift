import HelpCenter
import HelpHTML

/// What a page says about itself in schema.org's words, as JSON-LD.
struct StructuredData {
  private let page: PageContext

  init(_ page: PageContext) { self.page = page }

  /// The block of data; empty for pages that have nothing to say.
  var markup: HTMLMarkup {
    let things = graph
    guard !things.isEmpty else { return "" }
    var writer = JSONWriter()
    writer.write(
      DataObject([("@context", .string("https://schema.org")), ("@graph", .array(things))]))
    // Inside a script element `</script` and `<!--` would end or change it, quoted or not.
    let json =
      writer.bytes.contains(UInt8(ascii: "<"))
      ? writer.string.replacing("<", with: "\\u003c") : writer.string
    return "<script type=\"application/ld+json\">\(HTMLMarkup(trusted: json))</script>\n"
  }

  private var graph: [DataValue] {
    switch page.page {
    case .home: [site]
    case .category: [breadcrumbs]
    case .article: [breadcrumbs, article] + questions + instructions
    case .search, .keywordIndex, .notFound: []
    }
  }

  private var site: DataValue {
    thing("WebSite", [("name", .string(page.configuration.name))] + url)
  }

  private var url: [(String, DataValue)] {
    page.configuration.canonicalAddress(of: page.address).map { [("url", .string($0))] } ?? []
  }

  private var breadcrumbs: DataValue {
    var trail = [(page.labels.home, page.model.address(of: .home))]
    if let category = page.category, page.article != nil {
      trail.append((category.link.title, category.link.address))
    }
    trail.append((page.title, page.address))
    let items = trail.enumerated().map { index, item -> DataValue in
      // The last item is the page itself, which needs no address.
      let address =
        index == trail.count - 1 ? nil : page.configuration.canonicalAddress(of: item.1)
      return thing(
        "ListItem",
        [("position", .number(DataNumber(index + 1))), ("name", .string(item.0))]
          + (address.map { [("item", .string($0))] } ?? []))
    }
    return thing("BreadcrumbList", [("itemListElement", .array(items))])
  }

  private var article: DataValue {
    // The description and the address stand in the head for everybody.
    var members: [(String, DataValue)] = [("headline", .string(page.title))]
    if let day = page.article?.context.updated {
      members.append(("dateModified", .string(day.iso)))
    }
    return thing("TechArticle", members)
  }

  /// The questions and answers of an article that is made of them.
  private var questions: [DataValue] {
    guard let pairs = page.article?.answers, !pairs.isEmpty else { return [] }
    let items = pairs.map { pair in
      thing(
        "Question",
        [
          ("name", .string(pair.title)),
          ("acceptedAnswer", thing("Answer", [("text", .string(pair.text))])),
        ])
    }
    return [thing("FAQPage", [("mainEntity", .array(items))])]
  }

  /// The steps of an article that is one procedure.
  private var instructions: [DataValue] {
    guard let steps = page.article?.steps, !steps.isEmpty else { return [] }
    let items = steps.map { step in
      thing(
        "HowToStep",
        [
          ("name", .string(step.title)), ("text", .string(step.text)),
        ].filter { $0.1 != .string("") })
    }
    return [thing("HowTo", [("name", .string(page.title)), ("step", .array(items))])]
  }

  private func thing(_ type: String, _ members: [(String, DataValue)]) -> DataValue {
    .object(DataObject([("@type", .string(type))] + members))
  }
}
