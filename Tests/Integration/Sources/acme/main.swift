import HelpCenter

// Lists the articles; with a path, prints the text of the article that stands there.
let image = try HelpImage.embedded
try image.verify()
if let path = CommandLine.arguments.dropFirst().first {
  guard let index = try image.index(ofPath: path) else { fatalError("no article \(path)") }
  let row = try image.row(at: index)
  print(row.body.nodes.map(\.textContent).joined(separator: "\n"))
} else {
  for summary in try image.summaries() { print(summary.path, summary.title) }
}
