public import HelpCenter

/// The words that a renderer adds to the content, for an application to translate.
public struct HTMLLabels: Sendable, Hashable {
  /// What the kinds of callouts are called.
  public var callouts: [Document.Callout.Kind: String] = [
    .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
    .caution: "Caution", .danger: "Danger",
  ]
  /// Names the link that leads to a heading; the text of the heading follows.
  public var headingLink = "Link to section"
  /// Names a table; its number and the heading it stands under follow.
  public var table = "Table"
  /// Names the box of a task that is done.
  public var taskDone = "Done"
  /// Names the box of a task that is not done.
  public var taskOpen = "To do"
  /// The heading of the footnotes.
  public var footnotes = "Footnotes"
  /// Names the reference to a footnote; its number follows.
  public var footnote = "Footnote"
  /// Names the link from a footnote back to the text; the number of the reference follows.
  public var footnoteBack = "Back to reference"
  /// Says that a field must be given.
  public var required = "required"
  /// Says what holds if a field is not given; the value follows.
  public var defaultValue = "Default:"

  /// Creates the English words.
  public init() {}
}
