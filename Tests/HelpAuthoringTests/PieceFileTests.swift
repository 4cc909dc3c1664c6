import Foundation
import Testing

@testable import HelpAuthoring

/// Pieces come back as they were added, or not at all.
struct PieceFileTests {
  @Test func piecesAreFoundAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pieces")
    let file = try PieceFile(path: path)
    let first = try file.append([1, 2, 3, 4, 5], counts: [2, 0, 3])
    let second = try file.append(Array(repeating: 7, count: 100_000), counts: [100_000])
    let again = try PieceFile(path: path)
    #expect(again.identity == file.identity && again.byteCount == file.byteCount)
    #expect(first.map { again.piece(at: $0) } == [[1, 2], [], [3, 4, 5]])
    #expect(again.piece(at: second[0])?.count == 100_000)
  }

  @Test func damageAndForeignPlacesGiveNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pieces")
    let file = try PieceFile(path: path)
    let place = try file.append([1, 2, 3, 4, 5], counts: [5])[0]
    var other = place
    other.check &+= 1
    #expect(file.piece(at: other) == nil)
    other = place
    other.offset += 1
    #expect(!file.holds(other) && file.piece(at: other) == nil)
    other.offset = 0
    #expect(!file.holds(other))
    // Another file at the path has another identity, so that nobody believes old places.
    try Data("no pieces".utf8).write(to: URL(filePath: path))
    #expect(try PieceFile(path: path).identity != file.identity)
  }

  @Test func threadsMayAddAtOnce() async throws {
    let folder = try TemporaryFolder()
    let file = try PieceFile(path: folder.path("pieces"))
    let isRight = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          (0..<50).allSatisfy { count in
            let bytes = [UInt8](repeating: UInt8(number), count: count)
            guard let places = try? file.append(bytes, counts: [count]) else { return false }
            return file.piece(at: places[0]) == bytes
          }
        }
      }
      return await group.allSatisfy(\.self)
    }
    #expect(isRight)
  }
}
