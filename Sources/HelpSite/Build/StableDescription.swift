/// Describes values so that equal ones have the same description in every process.
///
/// The standard library's description of a set or a dictionary has an order of its own each time a
/// program runs. Of objects, which may hold each other, only the types are described.
enum StableDescription {
  /// Returns the description of a value and of all it holds.
  static func of(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .class { return String(reflecting: mirror.subjectType) }
    guard let style = mirror.displayStyle, !mirror.children.isEmpty else {
      return String(reflecting: value)
    }
    var parts = mirror.children.map { "\($0.label ?? ""):\(of($0.value))" }
    if style == .set || style == .dictionary { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ",")))"
  }
}
