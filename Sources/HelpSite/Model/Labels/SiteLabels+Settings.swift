internal import HelpCenter
internal import HelpHTML

extension SiteLabels {
  /// Replaces the words that a mapping of settings states.
  mutating func read(_ reader: inout SettingsReader) {
    for (name, label) in SiteLabels.names {
      if let text = reader.text(name) { self[keyPath: label] = text }
    }
    if let names = reader.texts("months") {
      if names.count == 12 {
        months = names
      } else {
        reader.report("months", "'labels.months' must be a list of twelve names")
      }
    }
    var words = self
    _ = reader.section("content") { section -> Void? in
      for (name, label) in SiteLabels.contentNames {
        if let text = section.text(name) { words[keyPath: label] = text }
      }
      _ = section.section("callouts") { callouts -> Void? in
        for kind in Document.Callout.Kind.allCases {
          if let text = callouts.text(kind.rawValue) { words.content.callouts[kind] = text }
        }
        return nil
      }
      return nil
    }
    self = words
  }
}
