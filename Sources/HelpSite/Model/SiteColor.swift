/// A colour of the sRGB space without transparency.
public struct SiteColor: Sendable, Hashable, CustomStringConvertible {
  /// The components, 0 to 255.
  public let red, green, blue: UInt8

  /// Creates a colour of components.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour of the lower 24 bits of a number, as in `0x0B6E63`.
  public init(_ value: UInt32) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  /// Reads `#RGB` or `#RRGGBB`; `nil` for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"),
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    switch digits.count {
    case 3: self.init((value >> 8) * 0x110000 + (value >> 4 & 15) * 0x1100 + (value & 15) * 0x11)
    case 6: self.init(value)
    default: return nil
    }
  }

  /// The colour as CSS writes it, `#0b6e63`.
  public var description: String {
    "#"
      + [red, green, blue].map { component in
        (component < 16 ? "0" : "") + String(component, radix: 16)
      }.joined()
  }

  /// The relative luminance by WCAG 2.2, 0 for black to 1 for white.
  public var luminance: Double {
    func linear(_ component: UInt8) -> Double {
      let value = Double(component) / 255
      return value <= 0.040_45 ? value / 12.92 : Self.power24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour by WCAG 2.2, from 1 to 21; text needs 4.5.
  public func contrast(with other: SiteColor) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Returns the colour moved towards another one, by a part of the way from 0 to 1.
  public func mixed(with other: SiteColor, by part: Double) -> SiteColor {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(min(max((Double(from) + (Double(to) - Double(from)) * part).rounded(), 0), 255))
    }
    return SiteColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Returns the colour moved away from a ground, no further than it takes to reach a contrast.
  public func readable(on ground: SiteColor, contrast: Double = 4.5) -> SiteColor {
    if self.contrast(with: ground) >= contrast { return self }
    let goal = ground.luminance > 0.18 ? SiteColor(0) : SiteColor(0xFF_FFFF)
    for step in 1...64 {
      let color = mixed(with: goal, by: Double(step) / 64)
      if color.contrast(with: ground) >= contrast { return color }
    }
    return goal
  }

  /// The power of 2.4 for values of 0 to 1, without a mathematics library: the fifth root of
  /// the twelfth power, found by Newton's method.
  private static func power24(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let square = value * value
    let fourth = square * square
    let twelfth = fourth * fourth * fourth
    // From above the root the steps fall towards it without overshooting.
    var root = 1.0
    for _ in 0..<64 {
      let power = root * root * root * root
      let next = root - (root * power - twelfth) / (5 * power)
      if (root - next).magnitude < 1e-12 { return next }
      root = next
    }
    return root
  }
}
