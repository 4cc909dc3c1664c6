package import HelpCenter
package import HelpTerminal

/// Checks the two promises of the terminal renderer on what it wrote for a document.
///
/// The checker finds tokens on its own, by their form, and not as the renderer does.
package struct PromiseChecker {
  /// A broken promise.
  package enum Violation: Hashable, CustomStringConvertible {
    /// A line is wider than the terminal.
    case wideLine(String, columns: Int)
    /// A token that fits on a line does not stand on one as often as in the document.
    case brokenToken(String)
    /// A line of code that fits on a line does not stand on one.
    case brokenCodeLine(String)
    /// A line ends in a blank.
    case trailingBlank(String)
    /// A control character reached the output.
    case control(UInt32)

    package var description: String {
      switch self {
      case .wideLine(let line, let columns): "\(columns) columns: \(line)"
      case .brokenToken(let token): "broken token: \(token)"
      case .brokenCodeLine(let line): "broken line of code: \(line)"
      case .trailingBlank(let line): "trailing blank: \(line)"
      case .control(let scalar): "control character: U+\(String(scalar, radix: 16))"
      }
    }
  }

  /// The columns of the terminal.
  package var width: Int
  /// Counts the columns of a line.
  package var columns: (String) -> Int

  /// Creates a checker for a width; `columns` counts the columns of a line.
  package init(width: Int, columns: @escaping (String) -> Int) {
    self.width = width
    self.columns = columns
  }

  /// Renders a document as plain text and returns what breaks the promises.
  package func violations(
    of document: Document, options: TerminalRenderer.Options = .init()
  ) -> [Violation] {
    var options = options
    options.width = width
    options.colorDepth = .plain
    options.hyperlinks = false
    return violations(of: document, rendered: TerminalRenderer(options: options).render(document))
  }

  /// Returns what breaks the promises in the plain text of a document.
  package func violations(of document: Document, rendered text: String) -> [Violation] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var violations: [Violation] = []
    for line in lines {
      let count = columns(line)
      if count > width, line.count > 1 { violations.append(.wideLine(line, columns: count)) }
      if line.utf8.last == 0x20 { violations.append(.trailingBlank(line)) }
      for scalar in line.unicodeScalars where StyledText.isControl(scalar) {
        violations.append(.control(scalar.value))
      }
    }
    let tokens = DocumentTokens(document)
    let words = WordIndex(lines)
    for (token, count) in tokens.words.sorted(by: { $0.key < $1.key })
    where columns(token) <= width && words.count(of: token) < count {
      violations.append(.brokenToken(token))
    }
    let ends = lines.map { Array($0.utf8) }
    for line in tokens.codeLines where columns(line) <= width {
      let bytes = Array(line.utf8)
      if !ends.contains(where: { $0.suffix(bytes.count).elementsEqual(bytes) }) {
        violations.append(.brokenCodeLine(line))
      }
    }
    return violations
  }
}

/// The words of a text, by how often they stand there.
private struct WordIndex {
  private var counts: [[UInt8]: Int] = [:]

  init(_ lines: [String]) {
    for line in lines {
      for word in line.utf8.split(separator: 0x20) { counts[Array(word), default: 0] += 1 }
    }
  }

  /// Returns how often a token stands in words.
  func count(of token: String) -> Int {
    let token = Array(token.utf8)
    guard let first = token.first else { return 0 }
    var total = 0
    for (word, count) in counts where word.count >= token.count {
      var start = 0
      while start + token.count <= word.count {
        if word[start] == first, word[start..<start + token.count].elementsEqual(token) {
          total += count
          start += token.count
        } else {
          start += 1
        }
      }
    }
    return total
  }
}
