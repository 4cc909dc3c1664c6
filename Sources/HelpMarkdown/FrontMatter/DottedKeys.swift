import HelpCenter

/// Unfolds dotted keys as `flat.unflatten` does: `a.b: 1` becomes `{a: {b: 1}}`.
///
/// Parts that ECMAScript reads as numbers make arrays. A key never overwrites a value that is no
/// container; it is reported and left out.
struct DottedKeys {
  /// Array items beyond this index are reported and left out.
  static let indexLimit = 10_000

  /// Returns the object with its dotted keys unfolded, at every level.
  static func unfold(_ object: DataObject, conflict: (String) -> Void) -> DataObject {
    guard needsUnfolding(.object(object)) else { return object }
    let root = Container(isArray: false)
    insert(object, prefix: [], into: root, conflict: conflict)
    guard case .object(let result) = root.value else { return object }
    return result
  }

  /// A Boolean value indicating whether any key has a dot or is a number.
  private static func needsUnfolding(_ value: DataValue) -> Bool {
    switch value {
    case .object(let object):
      object.members.contains { member in
        member.key.utf8.contains(UInt8(ascii: ".")) || ECMAScript.number(member.key) != nil
          || member.key == "__proto__" || needsUnfolding(member.value)
      }
    case .array(let items): items.contains(where: needsUnfolding)
    default: false
    }
  }

  /// Inserts every leaf under its full path, which is what flattening before comes to.
  private static func insert(
    _ value: DataObject, prefix: [String], into root: Container, conflict: (String) -> Void
  ) {
    for member in value.members {
      let path =
        prefix + member.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      insert(member.value, path: path, into: root, conflict: conflict)
    }
  }

  private static func insert(
    _ value: DataValue, path: [String], into root: Container, conflict: (String) -> Void
  ) {
    switch value {
    case .object(let object) where !object.isEmpty:
      insert(object, prefix: path, into: root, conflict: conflict)
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        insert(item, path: path + [String(index)], into: root, conflict: conflict)
      }
    default:
      if !root.set(value, at: path[...]) { conflict(path.joined(separator: ".")) }
    }
  }

  /// An object or an array in the making.
  private final class Container {
    private enum Child {
      case container(Container)
      case value(DataValue)
    }

    private let isArray: Bool
    private var keys: [String] = []
    private var children: [String: Child] = [:]

    init(isArray: Bool) { self.isArray = isArray }

    var value: DataValue {
      var members: [DataObject.Member] = []
      for key in keys {
        switch children[key] {
        case .container(let container): members.append(.init(key: key, value: container.value))
        case .value(let value): members.append(.init(key: key, value: value))
        case nil: break
        }
      }
      guard isArray else { return .object(DataObject(members: members).inPropertyOrder) }
      var items: [DataValue] = []
      for member in DataObject(members: members).inPropertyOrder.members {
        guard let index = Int(member.key) else { continue }
        while items.count < index { items.append(.null) }
        items.append(member.value)
      }
      return .array(items)
    }

    func set(_ value: DataValue, at path: ArraySlice<String>) -> Bool {
      guard let part = path.first, part != "__proto__" else { return false }
      let key = Container.key(part)
      if isArray {
        guard let index = Int(key), index >= 0, index <= DottedKeys.indexLimit else { return false }
      }
      let rest = path.dropFirst()
      guard let next = rest.first else {
        if children[key] == nil { keys.append(key) }
        children[key] = .value(value)
        return true
      }
      switch children[key] {
      case .container(let container): return container.set(value, at: rest)
      case .value(.null), nil:
        let container = Container(isArray: ECMAScript.number(next) != nil)
        guard container.set(value, at: rest) else { return false }
        if children[key] == nil { keys.append(key) }
        children[key] = .container(container)
        return true
      case .value(let old):
        guard old == .array([]) || old == .object([:]) else { return false }
        let container = Container(isArray: old == .array([]))
        guard container.set(value, at: rest) else { return false }
        children[key] = .container(container)
        return true
      }
    }

    /// The property name a part of a path becomes: numbers in their canonical form.
    private static func key(_ part: String) -> String {
      ECMAScript.number(part).map { DataNumber($0).literal } ?? part
    }
  }
}
