/// The articles that changed last, as an Atom feed (RFC 4287).
struct ChangeFeed {
  /// An article.
  struct Entry {
    var title: String
    var summary: String
    /// The complete address.
    var address: String
    /// The day of the change, as `2026-03-30`.
    var updated: String
  }

  /// The most entries.
  static let limit = 50

  var title: String
  var subtitle: String
  /// The complete address of the home page.
  var home: String
  /// The complete address of the feed.
  var address: String
  var language: String
  /// The entries, the latest first.
  var entries: [Entry]

  /// The text of the feed.
  var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(XMLText.escaped(language))">
      <id>\(XMLText.escaped(home))</id>
      <title>\(XMLText.escaped(title))</title>

      """
    if !subtitle.isEmpty { text += "<subtitle>\(XMLText.escaped(subtitle))</subtitle>\n" }
    let updated = entries.first?.updated ?? "1970-01-01"
    text += """
      <updated>\(XMLText.escaped(updated))T00:00:00Z</updated>
      <author><name>\(XMLText.escaped(title))</name></author>
      <link rel="alternate" type="text/html" href="\(XMLText.escaped(home))"/>
      <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(address))"/>

      """
    for entry in entries {
      text += """
        <entry>
        <id>\(XMLText.escaped(entry.address))</id>
        <title>\(XMLText.escaped(entry.title))</title>
        <link rel="alternate" type="text/html" href="\(XMLText.escaped(entry.address))"/>
        <updated>\(XMLText.escaped(entry.updated))T00:00:00Z</updated>
        <summary>\(XMLText.escaped(entry.summary))</summary>
        </entry>

        """
    }
    return text + "</feed>\n"
  }
}
