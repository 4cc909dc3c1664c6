/// A piece of inline syntax that libcmark does not know; a marker stands for it in the text.
enum InlineConstruct {
  /// `:name[label]{attributes}`; the label is the number of a job.
  case component(tag: String, label: Int?, attributes: [MarkdownAttribute])
  /// `[label]{attributes}`; the label is the number of a job.
  case span(label: Int?, attributes: [MarkdownAttribute])
  /// `{{ value || 'default' }}`.
  case binding(value: String, defaultValue: String?)
  /// `{attributes}` behind emphasis, code, a link or an image.
  case attributes([MarkdownAttribute])
  /// `{attributes}` that upstream drops, behind a reference.
  case nothing
  /// The end of a reference to a definition, whose address is not rewritten.
  case reference
  /// `[^label]`, with the label normalized.
  case footnote([UInt8])
  /// A code span over lines that are indented.
  case code([UInt8])
  /// Raw HTML over lines that are indented, or a comment.
  case html([UInt8])
  /// Text that libcmark would take for something else.
  case text(String)
  /// An address in plain text.
  case address(text: String, href: String)
}

/// Text that libcmark parses in the second run, with markers for what it does not know.
struct InlineJob {
  /// The lines, joined by line feeds.
  var text: ArraySlice<UInt8>
}
