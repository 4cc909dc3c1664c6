/// What a tokenizer finds in HTML.
enum HTMLToken {
  /// A start tag.
  case startTag(HTMLStartTag)
  /// An end tag, by its name.
  case endTag(String)
  /// Text, with its character references decoded.
  case text(String)
  /// A comment, or what counts as one.
  case comment(String)
}

/// A start tag with its attributes as written.
struct HTMLStartTag {
  /// The name, in lower case, and in kebab case if it was written in camel case.
  var name: String
  /// The attributes; of several with one name only the first.
  var attributes: [(name: String, value: String)] = []
  /// Whether the tag ends with `/>`.
  var isSelfClosing = false
}

/// How the content of an element is read.
enum HTMLContentModel: Equatable {
  /// Tags and text.
  case data
  /// Text with character references, up to the end tag.
  case rcdata(String)
  /// Text alone, up to the end tag.
  case rawText(String)
  /// Text alone, to the end.
  case plainText
}
