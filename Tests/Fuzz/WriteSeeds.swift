import Foundation
import HelpCenter
import HelpSearch

/// Writes what libFuzzer starts from into the folder of a target.
///
///     write-seeds container|index|query FOLDER
@main
struct WriteSeeds {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[2])
    for (name, bytes) in try seeds(of: CommandLine.arguments[1]) {
      try Data(bytes).write(to: folder.appending(path: name))
    }
  }

  private static func seeds(of target: String) throws -> [String: [UInt8]] {
    switch target {
    case "container":
      let articles = try image()
      let index = try SampleIndex.bytes()
      return [
        "image": articles,
        "container": try HelpContainer.bytes(articles: articles, index: index),
      ]
    case "index":
      return [
        "plain": try SampleIndex.bytes(),
        "synonyms": try SampleIndex.bytes(synonyms: [["login", "sign in"]]),
        "empty": try SearchIndexBuilder().build(),
      ]
    case "query":
      let queries = [
        "gatway wont strat port 18789", "\"holds the port\" -account category:guide",
        "“so it is” C++ a.b.c --flag ~/.openclaw/openclaw.json", "検索エンジン 한국어 ไทย", "re\u{301}sume",
      ]
      return Dictionary(
        uniqueKeysWithValues: queries.enumerated().map { ("\($0)", [0x5A] + Array($1.utf8)) })
    default: return [:]
    }
  }

  private static func image() throws -> [UInt8] {
    var writer = HelpImageWriter()
    for number in 0..<3 {
      writer.append(
        ContentRow(
          fields: [
            "title": .string("Article \(number)"), "path": .string("/a/\(number)"),
            "description": "About the gateway.", "order": .number(DataNumber(number)),
            "meta": ["aliases": ["gateway", "port 18789"], "keywords": []],
          ],
          body: MarkupBody(
            nodes: [
              .element("h2", ["id": "port"], [.text("Port")]),
              .element(
                "ol", ["start": 3, "className": ["a"]],
                [.element("li", [:], [.text("Press "), .element("b", [:], [.text("é 한")])])]),
              .comment("more"),
            ])))
      writer.relate(number, to: [(number + 1) % 3])
    }
    return try writer.image()
  }
}
