import Glibc
import HelpCenter
import HelpHTML
import HelpMarkdown
import SampleContent

/// Measures what one article of a large site costs: front matter and Markdown to the tree, the tree
/// to the document, the document to HTML.
///
///     article-bench COUNT
@main struct ArticleBench {
  static func main() {
    guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0
    else {
      print("usage: article-bench COUNT")
      exit(64)
    }
    let articles = (0..<count).map { number in
      var generator = SampleArticle(seed: UInt64(number + 1))
      return Array(
        """
        ---
        title: Article \(number)
        description: What to do when the gateway does not start
        updated: 2026-03-14
        navigation:
          icon: i-lucide-server
          order: \(number)
        tags: [gateway, network]
        ---

        \(generator.markdown(bytes: 2_900))
        """.utf8)
    }
    let size = articles.reduce(0) { $0 + $1.count }
    var times = [Double](repeating: 0, count: 3)
    var bytes = 0
    for article in articles {
      let start = clock()
      let parsed = MarkdownParser().parse(article)
      let afterParsing = clock()
      let document = Document(parsed.body.nodes, data: parsed.frontMatter)
      let afterLowering = clock()
      bytes += HTMLRenderer().render(document).bytes.count
      let end = clock()
      for (index, time) in [
        afterParsing - start, afterLowering - afterParsing, end - afterLowering,
      ].enumerated() {
        times[index] += Double(time)
      }
    }
    print("\(count) articles of \(size / count) bytes, \(bytes) bytes of HTML")
    for (name, time) in zip(["parse", "lower", "HTML"], times) { line(name, time, count) }
    line("all", times.reduce(0, +), count)
  }

  private static func line(_ name: String, _ time: Double, _ count: Int) {
    let tenths = Int((time / Double(CLOCKS_PER_SEC) * 1e7 / Double(count)).rounded())
    print("\(name): \(tenths / 10).\(tenths % 10) us CPU an article")
  }
}
