import HelpCenter
import HelpHTML

/// The body of an article as its page shows it, and what the page says about it.
///
/// It is made of the article alone, so that it can be kept; where its links lead, the page fills in.
struct ArticleBody: Sendable, Hashable {
  /// A question with its answer, or a step of a procedure with what to do.
  struct Item: Sendable, Hashable {
    var title: String
    var text: String
  }

  /// The blocks without the heading and the description, which the page shows above.
  var html: HTMLTemplate
  /// The headings to list.
  var outline: Outline
  /// The description, unless the body begins with it.
  var lead: String
  /// The time to read, in minutes.
  var minutes: Int
  /// The questions and answers, if the article is made of them.
  var answers: [Item]
  /// The steps, if the article is one procedure.
  var steps: [Item]

  /// Renders the body of an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - document: Its document.
  ///   - options: How it becomes HTML.
  init(_ article: HelpArticle, _ document: Document, _ options: HTMLOptions) {
    let document = ArticleBody.withoutTitle(document)
    let text = document.plainText
    let description = article.description
    html = HTMLRenderer(options: options).template(document)
    outline = article.outline.withoutBlankTitles
    // Some writers give the first paragraph as the description, too.
    lead = ArticleBody.begins(text, with: description) ? "" : description
    minutes = WordCount(text).minutes
    answers = ArticleBody.answers(of: document)
    steps = ArticleBody.steps(of: document)
  }

  /// Returns a document without the heading that the page shows above it.
  private static func withoutTitle(_ document: Document) -> Document {
    guard case .heading(let heading) = document.blocks.first, heading.level == 1 else {
      return document
    }
    var document = document
    document.blocks.removeFirst()
    return document
  }

  private static func begins(_ text: String, with description: String) -> Bool {
    let description = description.utf8.drop { $0 <= 0x20 }.prefix(60)
    return !description.isEmpty && text.utf8.starts(with: description)
  }

  /// The items of the accordions, if there are at least two and all of them ask.
  private static func answers(of document: Document) -> [Item] {
    let items = document.blocks.flatMap { block -> [Document.AccordionItem] in
      if case .accordion(let items) = block { items } else { [] }
    }
    guard items.count > 1, items.allSatisfy({ "?？؟;".contains($0.label.last ?? " ") }) else {
      return []
    }
    return items.map { Item(title: $0.label, text: Document.plainText(of: $0.blocks)) }
  }

  /// The steps of the one sequence of headed steps, if the article has no other.
  private static func steps(of document: Document) -> [Item] {
    let count = document.blocks.count { if case .steps = $0 { true } else { false } }
    guard count == 1 else { return [] }
    let procedures = document.procedures.filter { procedure in
      procedure.steps.count > 1 && procedure.steps.allSatisfy { !$0.title.isEmpty }
    }
    guard procedures.count == 1 else { return [] }
    return procedures[0].steps.map { Item(title: $0.title, text: $0.text) }
  }
}
