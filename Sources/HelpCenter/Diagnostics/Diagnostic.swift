/// A finding about content, with its place and, where there is one, its mend.
///
/// Diagnostics come beside a usable result. Each module states its own in one file, named
/// `Diagnostic+….swift`, as static functions, so that all its wording stands together.
public struct Diagnostic: Sendable, Hashable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// Worth knowing; the result is as meant.
    case note
    /// The result may not be what the writer meant.
    case warning
    /// Something of the source is missing from the result.
    case error

    /// Orders notes before warnings before errors.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The stable name of a kind of finding, such as `mdc/unclosed-component`.
  public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name: the area, a slash and the finding, in kebab case.
    public let rawValue: String

    /// Creates a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a code from its name.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// A further remark on a finding.
  public struct Note: Sendable, Hashable {
    /// The remark.
    public var message: String
    /// The place the remark is about, if it has one.
    public var location: SourceLocation?

    /// Creates a note.
    public init(message: String, location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// A change of the source that mends the finding.
  public struct FixIt: Sendable, Hashable {
    /// A replacement of bytes.
    public struct Edit: Sendable, Hashable {
      /// The bytes to replace; an empty range inserts.
      public var range: SourceRange
      /// The text to put there.
      public var replacement: String

      /// Creates an edit.
      public init(range: SourceRange, replacement: String) {
        self.range = range
        self.replacement = replacement
      }
    }

    /// What the change does, as an order: "close the component with '::'".
    public var message: String
    /// The edits, which do not overlap.
    public var edits: [Edit]

    /// Creates a fix-it.
    public init(message: String, edits: [Edit]) {
      self.message = message
      self.edits = edits
    }
  }

  /// The stable name of the kind of finding.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// The finding in one line, without a final period.
  public var message: String
  /// The path of the file, if the content came from one.
  public var file: String?
  /// The bytes the finding is about.
  public var range: SourceRange?
  /// The line and column of the first of those bytes.
  public var location: SourceLocation?
  /// Further remarks.
  public var notes: [Note]
  /// Changes that mend the finding.
  public var fixIts: [FixIt]

  /// Creates a diagnostic.
  public init(
    _ code: Code, _ severity: Severity, _ message: String, file: String? = nil,
    range: SourceRange? = nil, location: SourceLocation? = nil, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.file = file
    self.range = range
    self.location = location
    self.notes = notes
    self.fixIts = fixIts
  }
}
