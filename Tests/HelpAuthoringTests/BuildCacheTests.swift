import Foundation
import Testing

@testable import HelpAuthoring

@Suite struct BuildCacheTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Asks for the results of files, which are their contents in capitals; returns what was made.
  func build(
    _ names: [String], format: String = "capitals 1", isKept: Bool = true
  ) throws -> (results: [String], made: [String]) {
    var cache = BuildCache(path: folder.path("cache"), format: format)
    var made: [String] = []
    let results = try names.map { name in
      let finding = try cache.find(folder.path(name), key: name) { bytes in
        made.append(name)
        return BuildCache.Made(
          Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8), isKept: isKept)
      }
      cache.note(finding)
      return String(decoding: finding.result, as: UTF8.self)
    }
    try cache.save()
    return (results, made)
  }

  @Test func filesAreMadeOnce() throws {
    try folder.write("one", to: "a.md")
    try folder.write("two", to: "b.md")
    #expect(try build(["a.md", "b.md"]).made == ["a.md", "b.md"])
    let second = try build(["a.md", "b.md"])
    #expect(second.made.isEmpty)
    #expect(second.results == ["ONE", "TWO"])
  }

  @Test func aChangedFileIsMadeAnew() throws {
    try folder.write("one", to: "a.md")
    try folder.write("two", to: "b.md")
    _ = try build(["a.md", "b.md"])
    try folder.write("owe", to: "a.md")
    let run = try build(["a.md", "b.md"])
    #expect(run.made == ["a.md"])
    #expect(run.results == ["OWE", "TWO"])
  }

  @Test func aTouchedFileIsReadButNotMade() throws {
    try folder.write("one", to: "a.md")
    _ = try build(["a.md"])
    try folder.write("one", to: "a.md", secondsAgo: 30)
    #expect(try build(["a.md"]).made.isEmpty)
  }

  @Test func aFileChangedWithinTheSameTickIsNoticed() throws {
    // Both changes carry one time stamp and one size, as they may on a clock of coarse steps.
    try folder.write("one", to: "a.md", secondsAgo: 0)
    _ = try build(["a.md"])
    try folder.write("two", to: "a.md", secondsAgo: 0)
    #expect(try build(["a.md"]).results == ["TWO"])
  }

  @Test func anotherFormatSharesNothing() throws {
    try folder.write("one", to: "a.md")
    _ = try build(["a.md"])
    #expect(try build(["a.md"], format: "capitals 2").made == ["a.md"])
  }

  @Test func resultsThatAreNotKeptAreMadeEachTime() throws {
    try folder.write("one", to: "a.md")
    _ = try build(["a.md"], isKept: false)
    #expect(try build(["a.md"]).made == ["a.md"])
  }

  @Test func anyDamageMakesTheCacheEmpty() throws {
    try folder.write("one", to: "a.md")
    _ = try build(["a.md"])
    let url = folder.url.appending(path: "cache")
    let good = try Data(contentsOf: url)
    for index in good.indices {
      var bad = good
      bad[index] ^= 1
      try bad.write(to: url)
      let run = try build(["a.md"])
      #expect(run.made == ["a.md"], "byte \(index)")
      #expect(run.results == ["ONE"])
    }
    for length in [0, 5, good.count - 1] {
      try good.prefix(length).write(to: url)
      #expect(try build(["a.md"]).made == ["a.md"])
    }
  }

  @Test func whatIsNewIsAppendedUntilMuchIsOld() throws {
    let names = (0..<20).map { "\($0).md" }
    for name in names { try folder.write(String(repeating: "a", count: 4_000), to: name) }
    _ = try build(names)
    let url = folder.url.appending(path: "cache")
    let first = try Data(contentsOf: url)
    try folder.write("new", to: "3.md")
    #expect(try build(names).made == ["3.md"])
    let second = try Data(contentsOf: url)
    #expect(second.starts(with: first) && second.count > first.count)
    #expect(try build(names).made == [])
    #expect(try Data(contentsOf: url) == second)

    // A part that was not written to its end counts as not written.
    try second.dropLast(1).write(to: url)
    #expect(try build(names).made == ["3.md"])
    #expect(try build(names).made == [])
    for round in 0..<200 {
      try folder.write(String(repeating: "b", count: 4_000) + "\(round)", to: "5.md")
      #expect(try build(names).made == ["5.md"])
    }
    #expect(try Data(contentsOf: url).count < 2 * first.count + 1 << 17)
  }
}
