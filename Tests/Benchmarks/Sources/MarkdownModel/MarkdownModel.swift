import Glibc
import HelpCenter
import HelpMarkdown

/// Parses a Markdown file, lowers it to a document and ends: what reading an article costs.
///
/// As in the tool, the process ends while the model is there; taking it apart is no part of it.
@main struct MarkdownModel {
  static func main() {
    guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "r") else {
      print("usage: markdown-model FILE")
      exit(64)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    fclose(file)
    let parsed = MarkdownParser().parse(bytes, file: nil)
    let document = Document(parsed.body.nodes, data: parsed.frontMatter)
    withExtendedLifetime((parsed, document)) {
      print(document.blocks.count)
      exit(EXIT_SUCCESS)
    }
  }
}
