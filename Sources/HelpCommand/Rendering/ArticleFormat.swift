public import ArgumentParser

/// The forms an article can be written in.
public enum ArticleFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Styled text, as far as standard output takes it.
  case terminal
  /// Plain text.
  case text
  /// A fragment of HTML.
  case html
  /// Markdown with MDC components.
  case markdown
  /// The article with its outline and sections as JSON.
  case json
  /// The body as minimark JSON.
  case minimark
}
