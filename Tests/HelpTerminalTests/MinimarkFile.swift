import Foundation
import HelpCenter

/// Reads minimark trees of JSON test data.
enum MinimarkFile {
  /// Returns the nodes of a `body.value`.
  static func nodes(_ value: Any?) -> [MarkupNode] {
    (value as? [Any])?.map(node) ?? []
  }

  private static func node(_ value: Any) -> MarkupNode {
    guard let parts = value as? [Any], let tag = parts.first as? String else {
      return .text(value as? String ?? "\(value)")
    }
    let attributes = (parts.dropFirst().first as? [String: Any]) ?? [:]
    return .element(
      MarkupElement(
        tag: tag,
        attributes: DataObject(
          attributes.sorted { $0.key < $1.key }.map { ($0.key, data($0.value)) }),
        children: parts.dropFirst(2).map(node)))
  }

  private static func data(_ value: Any) -> DataValue {
    switch value {
    case let value as String: .string(value)
    case let value as NSNumber where isBoolean(value): .bool(value.boolValue)
    case let value as NSNumber: .number(DataNumber(literal: value.stringValue))
    case let value as [Any]: .array(value.map(data))
    case let value as [String: Any]:
      .object(DataObject(value.sorted { $0.key < $1.key }.map { ($0.key, data($0.value)) }))
    default: .null
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    // JSONSerialization gives truth values as characters.
    unsafe String(cString: number.objCType) == "c"
  }
}
