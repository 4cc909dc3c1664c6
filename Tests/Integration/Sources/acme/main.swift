import HelpCenter
import HelpSearch

// Lists the articles; with a path, prints the text of the article that stands there; with `search`
// and words, the topics that the search finds.
let container = try HelpContainer.embedded
let image = container.articles
try image.verify()
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "search" {
  guard let blob = container.index else { fatalError("no search index") }
  let query = arguments.dropFirst().joined(separator: " ")
  for hit in try SearchIndex(blob).search(query).hits {
    print("\(hit.path)#\(hit.sections.first?.anchor ?? "")")
  }
} else if let path = arguments.first {
  guard let index = try image.index(ofPath: path) else { fatalError("no article \(path)") }
  let row = try image.row(at: index)
  print(row.body.nodes.map(\.textContent).joined(separator: "\n"))
} else {
  for summary in try image.summaries() { print(summary.path, summary.title) }
}
