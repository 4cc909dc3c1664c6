extension DataValue {
  /// Whether JavaScript takes the value for true.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let number): number.double != 0 && !number.double.isNaN
    case .string(let text): !text.isEmpty
    case .array, .object: true
    case .tagged: self != .undefined
    }
  }

  /// The text that a JavaScript template literal makes of the value.
  var javaScriptString: String {
    switch self {
    case .string(let text): text
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.literal
    case .array(let items): items.map(\.javaScriptString).joined(separator: ",")
    case .object: "[object Object]"
    case .tagged(let name, _): name
    }
  }
}

extension DataObject {
  /// Sets the members of another object, as `Object.assign` does.
  mutating func assign(_ other: DataObject) {
    for member in other.members { self[member.key] = member.value }
  }

  /// Moves keys that are array indices to the front, where JavaScript objects have them.
  func withIndexKeysFirst() -> DataObject {
    func index(_ key: String) -> UInt32? {
      guard let value = UInt32(key), value != .max, String(value) == key else { return nil }
      return value
    }
    let indexed = members.compactMap { member in index(member.key).map { ($0, member) } }
    if indexed.isEmpty { return self }
    let others = members.filter { index($0.key) == nil }
    return DataObject(members: indexed.sorted { $0.0 < $1.0 }.map(\.1) + others)
  }
}
