/// A colour of text in a terminal.
public struct TerminalColor: RawRepresentable, Sendable, Hashable {
  /// The colour in one word: the kind in the top byte, the number below.
  ///
  /// Kind 0 is the terminal's own colour, 1 a number of the palette, 2 a value 0xRRGGBB.
  public let rawValue: UInt32

  /// Creates a colour from its word; use the named colours instead.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The colour the terminal writes in if nothing else is asked for.
  public static let standard = TerminalColor(rawValue: 0)
  /// Red of the palette.
  public static let red = TerminalColor(palette: 1)
  /// Green of the palette.
  public static let green = TerminalColor(palette: 2)
  /// Yellow of the palette.
  public static let yellow = TerminalColor(palette: 3)
  /// Blue of the palette.
  public static let blue = TerminalColor(palette: 4)
  /// Magenta of the palette.
  public static let magenta = TerminalColor(palette: 5)
  /// Cyan of the palette.
  public static let cyan = TerminalColor(palette: 6)

  /// Creates a colour of the 256-colour palette, whose first 16 follow the reader's theme.
  public init(palette number: UInt8) { rawValue = 1 << 24 | UInt32(number) }

  /// Creates a colour from 0xRRGGBB; higher bits are ignored.
  public init(rgb value: UInt32) { rawValue = 2 << 24 | value & 0xFF_FFFF }

  /// The number in the palette; `nil` if the colour is not of the palette.
  var paletteNumber: UInt8? { rawValue >> 24 == 1 ? UInt8(truncatingIfNeeded: rawValue) : nil }

  /// The value 0xRRGGBB; `nil` if the colour is not given by value.
  var rgb: UInt32? { rawValue >> 24 == 2 ? rawValue & 0xFF_FFFF : nil }
}

extension TerminalColor {
  /// Returns the nearest colour that a terminal of a colour depth can show.
  func reduced(to depth: TerminalRenderer.ColorDepth) -> TerminalColor {
    switch depth {
    case .plain, .monochrome: .standard
    case .ansi16:
      if let rgb {
        Self.nearestHue(to: rgb)
      } else if let paletteNumber, paletteNumber >= 16 {
        Self.nearestHue(to: Self.value(ofPaletteNumber: paletteNumber))
      } else {
        self
      }
    case .ansi256: rgb.map(Self.nearestOfCube(to:)) ?? self
    case .trueColor: self
    }
  }

  /// Returns the palette colour with the hue of a value, which stays readable on any ground.
  ///
  /// Black, white and the greys are left to the terminal: which of them shows depends on the
  /// ground, and only the terminal knows that.
  static func nearestHue(to value: UInt32) -> TerminalColor {
    let (red, green, blue) = components(value)
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    let chroma = high - low
    guard chroma * 5 > max(high, 60) else { return .standard }
    // The hue in degrees, as in the HSV model.
    let hue =
      if high == red {
        (60 * (green - blue) / chroma + 360) % 360
      } else if high == green {
        60 * (blue - red) / chroma + 120
      } else {
        60 * (red - green) / chroma + 240
      }
    return switch hue {
    case 0..<20, 335...360: .red
    case 20..<75: .yellow
    case 75..<160: .green
    case 160..<200: .cyan
    case 200..<255: .blue
    default: .magenta
    }
  }

  /// Returns the nearest colour of the 6×6×6 cube and the 24 greys of the 256-colour palette.
  static func nearestOfCube(to value: UInt32) -> TerminalColor {
    let (red, green, blue) = components(value)
    func level(_ component: Int) -> Int {
      component < 48 ? 0 : component < 115 ? 1 : (component - 35) / 40
    }
    func distance(_ other: (Int, Int, Int)) -> Int {
      let (r, g, b) = (other.0 - red, other.1 - green, other.2 - blue)
      return r * r + g * g + b * b
    }
    let cube = 16 + 36 * level(red) + 6 * level(green) + level(blue)
    let mean = (red + green + blue) / 3
    let gray = 232 + min(max((mean - 3) / 10, 0), 23)
    let cubeDistance = distance(components(Self.value(ofPaletteNumber: UInt8(cube))))
    let grayDistance = distance(components(Self.value(ofPaletteNumber: UInt8(gray))))
    return TerminalColor(palette: UInt8(grayDistance < cubeDistance ? gray : cube))
  }

  /// Returns the usual value 0xRRGGBB of a colour of the cube or a grey.
  private static func value(ofPaletteNumber number: UInt8) -> UInt32 {
    guard number < 232 else { return UInt32(8 + 10 * (Int(number) - 232)) * 0x01_0101 }
    let index = UInt32(max(Int(number) - 16, 0))
    func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
    return level(index / 36) << 16 | level(index / 6 % 6) << 8 | level(index % 6)
  }

  private static func components(_ value: UInt32) -> (Int, Int, Int) {
    (Int(value >> 16 & 0xFF), Int(value >> 8 & 0xFF), Int(value & 0xFF))
  }
}
