internal import HelpCenter
internal import HelpHTML
internal import HelpSearch

extension SiteLabels {
  /// Creates the words of a language.
  ///
  /// There are translations to the languages whose words search knows; others get the English words.
  ///
  /// - Parameter tag: A BCP 47 tag such as `de` or `pt-BR`; only its primary language counts.
  public init(languageTag tag: String) {
    self.init()
    if let language = SearchLanguage(tag: Array(tag.utf8).span) {
      read(SiteLabels.translation(to: language))
    }
  }

  /// The words of a language: on each line the name of a label, a colon and its text.
  static func translation(to language: SearchLanguage) -> StaticString {
    switch language {
    case .english: ""
    case .german: german
    case .french: french
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .dutch: dutch
    case .swedish: swedish
    case .russian: russian
    }
  }

  private mutating func read(_ translation: StaticString) {
    let labels = Dictionary(uniqueKeysWithValues: SiteLabels.names + SiteLabels.contentNames)
    for line in "\(translation)".split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      let text = line[colon...].dropFirst(2)
      if name == "months" {
        months = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      } else if let label = labels[name] {
        self[keyPath: label] = String(text)
      } else if let kind = Document.Callout.Kind(rawValue: name) {
        content.callouts[kind] = String(text)
      }
    }
  }
}
