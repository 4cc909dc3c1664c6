import HelpCenter
import Yams

/// Turns the nodes of Yams into data values.
struct YAMLConverter {
  /// What cannot be converted.
  enum Failure: Error {
    /// The nodes are nested deeper than the limit.
    case tooDeep(Mark?)
    /// Aliases made more nodes than allowed.
    case tooLarge(Mark?)
  }

  /// The levels that are converted.
  static let depthLimit = 100

  private var budget: Int

  /// Creates a converter that gives up after so many nodes.
  init(budget: Int) { self.budget = budget }

  mutating func convert(_ node: Node, depth: Int = 0) throws(Failure) -> DataValue {
    guard depth < YAMLConverter.depthLimit else { throw .tooDeep(node.mark) }
    budget -= 1
    guard budget >= 0 else { throw .tooLarge(node.mark) }
    switch node {
    case .scalar(let scalar): return resolve(scalar)
    case .sequence(let sequence):
      var items: [DataValue] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return .array(items)
    case .mapping(let mapping):
      var object = DataObject()
      object.members.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let name = try keyText(key, depth: depth + 1)
        object.members.append(.init(key: name, value: try convert(value, depth: depth + 1)))
      }
      return .object(object.inPropertyOrder)
    case .alias: return .null
    }
  }

  private func resolve(_ scalar: Node.Scalar) -> DataValue {
    let text = scalar.string
    switch scalar.tag.description {
    case "": return scalar.style == .plain ? YAMLScalar.resolve(text) : .string(text)
    case "tag:yaml.org,2002:null": return .null
    case "tag:yaml.org,2002:bool":
      if case .bool(let value) = YAMLScalar.resolve(text) { return .bool(value) }
      return .string(text)
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float":
      return YAMLScalar.number(text).map { .number($0) } ?? .string(text)
    case "tag:yaml.org,2002:binary": return .string(text.filter { !$0.isWhitespace })
    default: return .string(text)
    }
  }

  /// The name a key becomes: scalars by their value, collections as flow YAML.
  private mutating func keyText(_ key: Node, depth: Int) throws(Failure) -> String {
    guard depth < YAMLConverter.depthLimit else { throw .tooDeep(key.mark) }
    budget -= 1
    guard budget >= 0 else { throw .tooLarge(key.mark) }
    switch key {
    case .scalar(let scalar):
      switch resolve(scalar) {
      case .null: return depth > 1 && !scalar.string.isEmpty ? "null" : ""
      case .bool(let value): return value ? "true" : "false"
      case .number(let number): return number.literal
      case .string(let text): return text
      default: return scalar.string
      }
    case .sequence(let sequence):
      var items: [String] = []
      for item in sequence { items.append(try keyText(item, depth: depth + 1)) }
      return items.isEmpty ? "[]" : "[ " + items.joined(separator: ", ") + " ]"
    case .mapping(let mapping):
      var items: [String] = []
      for (name, value) in mapping {
        let key = try keyText(name, depth: depth + 1)
        let text = try keyText(value, depth: depth + 1)
        items.append(text.isEmpty ? key : key + ": " + text)
      }
      return items.isEmpty ? "{}" : "{ " + items.joined(separator: ", ") + " }"
    case .alias: return ""
    }
  }
}
