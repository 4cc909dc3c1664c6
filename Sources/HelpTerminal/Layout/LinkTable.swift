/// The links of a document, each with its number.
struct LinkTable {
  /// A link.
  private struct Entry {
    /// Where it leads.
    var target: LinkTarget
    /// Its number on the list of links; 0 if it is not on the list.
    var listNumber = 0
  }

  private var entries: [Entry] = []
  private var numbers: [String: Int32] = [:]
  /// The numbers shown to the reader, by the number of the link.
  private var listed: [Int32] = []

  /// Creates an empty table.
  init() {}

  /// A Boolean value indicating whether no address is to be listed.
  var isListEmpty: Bool { listed.isEmpty }

  /// The addresses to list, in the order of the numbers shown to the reader.
  var list: [[UInt8]] { listed.map { entries[Int($0) - 1].target.text } }

  /// Returns the number of a link, 0 if it leads nowhere a terminal could go.
  mutating func number(of destination: String, base: String) -> Int32 {
    if let number = numbers[destination] { return number }
    guard let target = LinkTarget(destination, base: base) else {
      numbers[destination] = 0
      return 0
    }
    entries.append(Entry(target: target))
    let number = Int32(clamping: entries.count)
    numbers[destination] = number
    return number
  }

  /// Returns whether a terminal can open a link; `false` for number 0.
  func isHyperlink(_ number: Int32) -> Bool {
    number != 0 && entries[Int(number) - 1].target.uri != nil
  }

  /// Returns the address of a link as text.
  func target(of number: Int32) -> [UInt8] { entries[Int(number) - 1].target.text }

  /// Puts a link on the list and returns the number it has there.
  mutating func listNumber(of number: Int32) -> Int {
    let index = Int(number) - 1
    if entries[index].listNumber == 0 {
      listed.append(number)
      entries[index].listNumber = listed.count
    }
    return entries[index].listNumber
  }

  /// Writes the sequence that opens a hyperlink.
  ///
  /// The identifier tells the terminal that pieces on several lines are one link.
  func writeOpening(of number: Int32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: [0x1B, 0x5D, 0x38, 0x3B, 0x69, 0x64, 0x3D])
    bytes.appendDecimal(Int(number))
    bytes.append(0x3B)
    bytes.append(contentsOf: entries[Int(number) - 1].target.uri ?? [])
    bytes.append(0x1B)
    bytes.append(0x5C)
  }
}
