import Glibc
import SampleContent

/// Writes the articles of a made help center.
///
///     make-articles N FOLDER [--hugo] [--revise NUMBER]
///
/// With `--revise` only that article is written again, with another title and a changed section.
@main struct MakeArticles {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var dialect = SampleDialect.helpCenter
    if let place = arguments.firstIndex(of: "--hugo") {
      arguments.remove(at: place)
      dialect = .hugo
    }
    var revised: Int?
    if let place = arguments.firstIndex(of: "--revise"), place + 1 < arguments.count {
      revised = Int(arguments[place + 1])
      arguments.removeSubrange(place...place + 1)
    }
    guard arguments.count == 2, let count = Int(arguments[0]), count > 0 else {
      fail("usage: make-articles N FOLDER [--hugo] [--revise NUMBER]")
    }
    let catalog = SampleCatalog(articleCount: count)
    let folder = arguments[1]
    if let revised {
      guard catalog.entries.indices.contains(revised) else {
        fail("there is no article \(revised)")
      }
      write(catalog.entries[revised], of: catalog, dialect: dialect, revision: 1, in: folder)
      return
    }
    makeFolder(folder)
    for category in catalog.categories.indices {
      let file = catalog.categoryFile(category, dialect: dialect)
      makeFolder(folder + "/" + file.path.prefix { $0 != "/" })
      save(file.text, to: folder + "/" + file.path)
    }
    for entry in catalog.entries {
      write(entry, of: catalog, dialect: dialect, revision: 0, in: folder)
    }
  }

  private static func write(
    _ entry: SampleCatalog.Entry, of catalog: SampleCatalog, dialect: SampleDialect, revision: Int,
    in folder: String
  ) {
    let article = SampleHelpArticle(entry, of: catalog, dialect: dialect, revision: revision)
    save(article.markdown, to: folder + "/" + catalog.file(of: entry, dialect: dialect))
  }

  private static func makeFolder(_ path: String) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { fail("cannot make \(path)") }
  }

  private static func save(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
    fputs(text, file)
    fclose(file)
  }

  private static func fail(_ message: String) -> Never {
    if let standardError = fdopen(STDERR_FILENO, "w") {
      fputs(message + "\n", standardError)
      fclose(standardError)
    }
    exit(64)
  }
}
