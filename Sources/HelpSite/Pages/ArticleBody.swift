import HelpCenter

/// The body of an article as its page shows it, and what the page says about it.
struct ArticleBody {
  /// The blocks without the heading and the description, which the page shows above.
  let document: Document
  /// The title: that of the row, or the formatted text of the first heading.
  let title: String
  /// The description, unless the body begins with it.
  let lead: String
  /// The time to read, in minutes.
  let minutes: Int
  /// The questions and answers, if the article is made of them.
  let answers: [(question: String, answer: String)]
  /// The procedure, if the article is one.
  let procedure: Procedure?

  init(_ article: HelpArticle) {
    var document = article.document
    if case .heading(let heading) = document.blocks.first, heading.level == 1 {
      document.blocks.removeFirst()
    }
    let text = document.plainText
    let description = article.description
    title = article.title
    // Some writers give the first paragraph as the description, too.
    lead = Self.begins(text, with: description) ? "" : description
    minutes = WordCount(text).minutes
    answers = Self.answers(of: document)
    procedure = Self.procedure(of: document)
    self.document = document
  }

  private static func begins(_ text: String, with description: String) -> Bool {
    let description = description.utf8.drop { $0 <= 0x20 }.prefix(60)
    return !description.isEmpty && text.utf8.starts(with: description)
  }

  /// The items of the accordions, if there are at least two and all of them ask.
  private static func answers(of document: Document) -> [(question: String, answer: String)] {
    let items = document.blocks.flatMap { block -> [Document.AccordionItem] in
      if case .accordion(let items) = block { items } else { [] }
    }
    guard items.count > 1, items.allSatisfy({ "?？؟;".contains($0.label.last ?? " ") }) else {
      return []
    }
    return items.map { ($0.label, Document.plainText(of: $0.blocks)) }
  }

  /// The one sequence of headed steps, if the article has no other.
  private static func procedure(of document: Document) -> Procedure? {
    let count = document.blocks.count { if case .steps = $0 { true } else { false } }
    guard count == 1 else { return nil }
    let procedures = document.procedures.filter { procedure in
      procedure.steps.count > 1 && procedure.steps.allSatisfy { !$0.title.isEmpty }
    }
    return procedures.count == 1 ? procedures[0] : nil
  }
}
