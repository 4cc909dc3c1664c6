import Yams

extension YAMLReader {
  /// Returns where the keys of a mapping stand, so that findings about settings name their lines.
  ///
  /// - Returns: Offsets in the file by the names of keys with those of the mappings around them,
  ///   as `contact.link.title`; items of lists are numbered from 0. Empty if the YAML is malformed.
  package static func keyOffsets(_ source: YAMLSource) -> [String: Int] {
    guard YAMLExpansion.isSafe(source.bytes) else { return [:] }
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard let root = try? Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
      return [:]
    }
    var offsets: [String: Int] = [:]
    func add(_ node: Node, _ name: String, _ depth: Int) {
      guard depth < YAMLConverter.depthLimit else { return }
      let prefix = name.isEmpty ? "" : name + "."
      switch node {
      case .mapping(let mapping):
        for (key, value) in mapping {
          guard let text = key.scalar?.string else { continue }
          if let mark = key.mark {
            offsets[prefix + text] = source.offset(line: mark.line - 1, column: mark.column - 1)
          }
          add(value, prefix + text, depth + 1)
        }
      case .sequence(let items):
        for (number, item) in items.enumerated() {
          if let mark = item.mark {
            offsets["\(prefix)\(number)"] = source.offset(
              line: mark.line - 1, column: mark.column - 1)
          }
          add(item, "\(prefix)\(number)", depth + 1)
        }
      case .scalar, .alias: break
      }
    }
    add(root, "", 0)
    return offsets
  }
}
