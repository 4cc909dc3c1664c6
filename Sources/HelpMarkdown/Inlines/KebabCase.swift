/// Converts names to kebab case as unjs/scule does.
enum KebabCase {
  /// Converts a name: `MyComponent` becomes `my-component`, `a_b` becomes `a-b`.
  static func convert(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4)
    var partStart = 0
    /// Whether the byte before was an upper-case letter; `nil` for digits and after separators.
    var wasUpper: Bool?
    var isFirst = true
    for byte in bytes {
      if byte == .dash || byte == .underscore || byte == .slash || byte == .dot {
        result.append(.dash)
        partStart = result.count
        wasUpper = nil
        continue
      }
      let isUpper: Bool? = byte.isDigit ? nil : (65...90).contains(byte)
      if !isFirst {
        if wasUpper == false, isUpper == true {
          result.append(.dash)
          partStart = result.count
        } else if wasUpper == true, isUpper == false, result.count - partStart > 1 {
          result.insert(.dash, at: result.count - 1)
          partStart = result.count - 1
        }
      }
      result.append(isUpper == true ? byte | 0x20 : byte)
      wasUpper = isUpper
      isFirst = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
