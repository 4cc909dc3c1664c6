/// What a browser needs to offer the search of the site in its address bar (OpenSearch 1.1).
struct SearchDescription {
  var name: String
  var description: String
  /// The complete address of the search page.
  var searchAddress: String
  var language: String

  /// The text of the file.
  var text: String {
    // The name has at most 16 characters by the specification, the description 1,024.
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
    <ShortName>\(XMLText.escaped(String(name.prefix(16))))</ShortName>
    <Description>\(XMLText.escaped(String(description.prefix(1_024))))</Description>
    <Url type="text/html" template="\(XMLText.escaped(searchAddress))?q={searchTerms}"/>
    <Language>\(XMLText.escaped(language))</Language>
    <InputEncoding>UTF-8</InputEncoding>
    </OpenSearchDescription>

    """
  }
}
