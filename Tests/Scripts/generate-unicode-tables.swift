// Generates the Unicode tables of HelpCenter and HelpSearch from the Unicode Character Database.
//
//   swift Tests/Scripts/generate-unicode-tables.swift [data folder] [sources folder]
//
// The data folder is `/usr/share/unicode` if it is not given (Debian's package `unicode-data`), the
// sources folder `Sources`. The tables are byte strings of 7-bit values, so that
// the compiler takes them as string literals: they cost no time at start-up and no time to compile.

import Foundation

let arguments = CommandLine.arguments.dropFirst()
let dataFolder = arguments.first ?? "/usr/share/unicode"
let sourcesFolder = arguments.dropFirst().first ?? "Sources"
var outputFolder = sourcesFolder + "/HelpCenter/Unicode"
let scalarCount = 0x110000

// MARK: - Reading the database

struct Entry {
  var range: ClosedRange<Int>
  var fields: [Substring]
}

/// Reads a file of the database: lines of `first..last; field; field # remark`.
func entries(of file: String) throws -> [Entry] {
  let text = try String(contentsOfFile: dataFolder + "/" + file, encoding: .utf8)
  return text.split(separator: "\n").compactMap { line in
    let content = line.prefix { $0 != "#" }
    let fields = content.split(separator: ";", omittingEmptySubsequences: false).map {
      Substring($0.trimmingCharacters(in: .whitespaces))
    }
    guard fields.count > 1 else { return nil }
    let scalars = fields[0].prefix { $0 != " " }
    let ends = scalars.split(separator: ".").compactMap { Int($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return Entry(range: first...last, fields: Array(fields.dropFirst()))
  }
}

/// The values of an enumerated property for all scalars.
func property(_ file: String, missing: String) throws -> [String] {
  var values = [String](repeating: missing, count: scalarCount)
  for entry in try entries(of: file) {
    let value = String(entry.fields[0])
    for scalar in entry.range { values[scalar] = value }
  }
  return values
}

/// The scalars that have a binary property, or a value of an enumerated one.
func scalars(_ file: String, where isIncluded: (Substring) -> Bool) throws -> [Bool] {
  var members = [Bool](repeating: false, count: scalarCount)
  for entry in try entries(of: file) where isIncluded(entry.fields[0]) {
    for scalar in entry.range { members[scalar] = true }
  }
  return members
}

// MARK: - Writing tables

/// A Swift literal of 7-bit bytes, wrapped with line continuations.
func literal(_ bytes: [UInt8]) -> String {
  var lines: [String] = []
  var line = ""
  for byte in bytes {
    precondition(byte < 0x80)
    switch byte {
    case 0: line += "\\0"
    case 9: line += "\\t"
    case 10: line += "\\n"
    case 13: line += "\\r"
    case 0x22: line += "\\\""
    case 0x5C: line += "\\\\"
    case 0x20..<0x7F: line.unicodeScalars.append(Unicode.Scalar(byte))
    default: line += "\\u{" + String(byte, radix: 16) + "}"
    }
    if line.utf8.count >= 90 {
      lines.append(line + "\\")
      line = ""
    }
  }
  lines.append(line)
  return "\"\"\"\n" + lines.map { "    " + $0 }.joined(separator: "\n") + "\n    \"\"\""
}

func member(_ name: String, _ comment: String, _ bytes: [UInt8]) -> String {
  "  /// \(comment)\n  static let \(name): StaticString = \(literal(bytes))\n"
}

/// Cuts values into blocks and numbers the different ones.
func blocks<Value: Hashable>(_ values: [Value], of size: Int) -> (index: [Int], blocks: [[Value]]) {
  var known: [[Value]: Int] = [:]
  var blocks: [[Value]] = []
  let index = stride(from: 0, to: values.count, by: size).map { start in
    let block = Array(values[start..<(start + size)])
    if let number = known[block] { return number }
    known[block] = blocks.count
    blocks.append(block)
    return blocks.count - 1
  }
  return (index, blocks)
}

/// The members of a three-stage table: 10 bits of a scalar's upper part, 4 and 6 bits below.
func trie(_ values: [UInt8]) -> String {
  let leaves = blocks(values, of: 64)
  let middle = blocks(leaves.index, of: 16)
  precondition(middle.blocks.count < 128 && leaves.blocks.count < 128 * 128)
  let pairs = middle.blocks.joined().flatMap { [UInt8($0 >> 7), UInt8($0 & 127)] }
  return member(
    "roots", "The number of the branch of each 1,024 scalars.", middle.index.map(UInt8.init))
    + "\n"
    + member("branches", "The numbers of the leaves of each branch, 14 bits in two bytes.", pairs)
    + "\n" + member("leaves", "The record of each scalar of a leaf.", Array(leaves.blocks.joined()))
}

func write(_ name: String, _ summary: String, _ body: String) throws {
  let text = """
    // swift-format-ignore-file
    // Generated from the Unicode Character Database 15.0 by
    // Tests/Scripts/generate-unicode-tables.swift; change the script, not this file.

    /// \(summary)
    enum \(name) {
    \(body)}

    """
  try text.write(toFile: "\(outputFolder)/\(name).swift", atomically: true, encoding: .utf8)
}

/// Numbers the records, the most frequent first.
func records<Record: Hashable>(_ values: [Record]) -> (numbers: [UInt8], records: [Record]) {
  var counts: [Record: Int] = [:]
  var first: [Record: Int] = [:]
  for (scalar, value) in values.enumerated() {
    counts[value, default: 0] += 1
    if first[value] == nil { first[value] = scalar }
  }
  let ordered = counts.keys.sorted { (first[$0] ?? 0) < (first[$1] ?? 0) }
  precondition(ordered.count < 128)
  let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, UInt8($0)) })
  return (values.map { numbers[$0] ?? 0 }, ordered)
}

// MARK: - Text layout

let category = try property("extracted/DerivedGeneralCategory.txt", missing: "Cn")
let extendedPictographic = try scalars("emoji/emoji-data.txt") { $0 == "Extended_Pictographic" }
var eastAsianWidth = try property("EastAsianWidth.txt", missing: "N")
var lineBreak = try property("LineBreak.txt", missing: "XX")
let ideographs = [
  0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
for scalar in ideographs.joined() where category[scalar] == "Cn" {
  lineBreak[scalar] = "ID"
  eastAsianWidth[scalar] = "W"
}
for scalar in [0x1F000...0x1FAFF, 0x1FC00...0x1FFFD].joined() where category[scalar] == "Cn" {
  lineBreak[scalar] = "ID"
}
for scalar in 0x20A0...0x20CF where category[scalar] == "Cn" { lineBreak[scalar] = "PR" }

/// The order of `LineBreakClass`.
let lineBreakClasses = [
  "AL", "HL", "NU", "ID", "SP", "OP", "OP-wide", "CL", "CP", "CP-wide", "QU", "EX", "IS", "SY",
  "HY",
  "BA", "BB", "B2", "NS", "IN", "PR", "PO", "GL", "WJ", "ZW", "ZWJ", "CM", "CB", "EB", "EM",
  "EB-unassigned", "H2", "H3", "JL", "JV", "JT", "RI", "BK", "CR", "LF", "NL",
]
/// The order of `GraphemeBreakClass`.
let graphemeBreakClasses = [
  "Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark",
  "L", "V", "T", "LV", "LVT", "Extended_Pictographic", "Consonant", "Linker", "Non_Joiner",
]

func resolvedLineBreak(_ scalar: Int) -> String {
  let value = lineBreak[scalar]
  let isWide = ["F", "W", "H"].contains(eastAsianWidth[scalar])
  if extendedPictographic[scalar], category[scalar] == "Cn" { return "EB-unassigned" }
  switch value {
  case "AI", "SG", "XX": return "AL"
  case "SA": return ["Mn", "Mc"].contains(category[scalar]) ? "CM" : "AL"
  case "CJ": return "NS"
  case "OP", "CP": return isWide ? value + "-wide" : value
  default: return value
  }
}

var graphemeBreak = try property("auxiliary/GraphemeBreakProperty.txt", missing: "Other")
let syllabic = try property("IndicSyllabicCategory.txt", missing: "Other")
let script = try property("Scripts.txt", missing: "Unknown")
/// Scripts whose virama joins the consonants beside it to one cluster (UAX #29, GB9c).
let conjunctScripts: Set = [
  "Bengali", "Devanagari", "Gujarati", "Malayalam", "Oriya", "Telugu", "Balinese", "Javanese",
]
for scalar in 0..<scalarCount {
  if extendedPictographic[scalar] {
    precondition(graphemeBreak[scalar] == "Other")
    graphemeBreak[scalar] = "Extended_Pictographic"
  } else if syllabic[scalar] == "Consonant", graphemeBreak[scalar] == "Other" {
    graphemeBreak[scalar] = "Consonant"
  } else if syllabic[scalar] == "Invisible_Stacker" && graphemeBreak[scalar] == "Extend"
    || syllabic[scalar] == "Virama" && conjunctScripts.contains(script[scalar])
  {
    graphemeBreak[scalar] = "Linker"
  }
}
graphemeBreak[0x200C] = "Non_Joiner"

let ignorable = try scalars("DerivedCoreProperties.txt") { $0 == "Default_Ignorable_Code_Point" }
let prepended = try scalars("PropList.txt") { $0 == "Prepended_Concatenation_Mark" }
let hangul = try property("HangulSyllableType.txt", missing: "NA")
let variable = try scalars("emoji/emoji-variation-sequences.txt") { _ in true }

/// Bits 0 and 1: columns (3 is ambiguous); 2: has emoji and text forms; 3: spacing mark (Mc).
func width(_ scalar: Int) -> UInt8 {
  var columns: UInt8
  switch eastAsianWidth[scalar] {
  case "W", "F": columns = 2
  case "A": columns = 3
  default: columns = 1
  }
  if (0x1F1E6...0x1F1FF).contains(scalar) { columns = 2 }
  switch category[scalar] {
  case "Mn", "Me", "Mc", "Zl", "Zp", "Cc": columns = 0
  case "Cf" where !prepended[scalar]: columns = 0
  default: break
  }
  if ignorable[scalar] || hangul[scalar] == "V" || hangul[scalar] == "T" { columns = 0 }
  if scalar == 0xAD { columns = 1 }
  if scalar == 0x115F { columns = 2 }
  return columns | (variable[scalar] ? 4 : 0) | (category[scalar] == "Mc" ? 8 : 0)
}

struct LayoutRecord: Hashable {
  var line: UInt8
  var grapheme: UInt8
  var width: UInt8
}

func number(of value: String, in list: [String]) -> UInt8 {
  guard let index = list.firstIndex(of: value) else { fatalError("unknown value \(value)") }
  return UInt8(index)
}

let layout = records(
  (0..<scalarCount).map { scalar in
    LayoutRecord(
      line: number(of: resolvedLineBreak(scalar), in: lineBreakClasses),
      grapheme: number(of: graphemeBreak[scalar], in: graphemeBreakClasses), width: width(scalar))
  })
try write(
  "TextLayoutData", "Line break class, cluster break class and width of all scalars.",
  trie(layout.numbers) + "\n"
    + member("lineBreak", "The line break class of each record.", layout.records.map(\.line)) + "\n"
    + member(
      "graphemeBreak", "The cluster break class of each record.", layout.records.map(\.grapheme))
    + "\n"
    + member(
      "width",
      "Columns in bits 0 and 1 (3: ambiguous), in bit 2 emoji and text forms, in bit 3 spacing mark.",
      layout.records.map(\.width)))

// MARK: - Words

/// The order of `WordBreakClass`.
let wordBreakClasses = [
  "Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana",
  "Hebrew_Letter", "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum",
  "Numeric", "ExtendNumLet", "WSegSpace", "Extended_Pictographic", "ALetter-pictographic",
]
let wordBreak = try property("auxiliary/WordBreakProperty.txt", missing: "Other")
let words = records(
  (0..<scalarCount).map { scalar -> UInt8 in
    var value = wordBreak[scalar]
    if extendedPictographic[scalar] {
      value = value == "Other" ? "Extended_Pictographic" : value + "-pictographic"
    }
    return number(of: value, in: wordBreakClasses)
  })
let wordNumbers = words.numbers.map { words.records[Int($0)] }
try write("WordBreakData", "The word break class of all scalars.", trie(wordNumbers))

// MARK: - Search

outputFolder = sourcesFolder + "/HelpSearch/Language"

/// The order of `ScalarClass`.
let scalarClasses = [
  "separator", "letter", "digit", "mark", "ideograph", "hiragana", "katakana", "hangul", "unspaced",
]

func scalarClass(_ scalar: Int) -> String {
  let isLetter = category[scalar].hasPrefix("L")
  switch wordBreak[scalar] {
  case "Extend", "ZWJ", "Format": return "mark"
  case "Numeric": return "digit"
  default: break
  }
  switch script[scalar] {
  case "Han" where isLetter || category[scalar] == "Nl": return "ideograph"
  case "Hiragana" where isLetter: return "hiragana"
  case "Hangul" where isLetter: return "hangul"
  default: break
  }
  switch wordBreak[scalar] {
  case "Katakana": return "katakana"
  case "ALetter", "Hebrew_Letter": return "letter"
  default: return lineBreak[scalar] == "SA" && isLetter ? "unspaced" : "separator"
  }
}

/// The classes of scalars below U+20000; those that are not assigned continue what is before them.
var classes: [UInt8] = []
for scalar in 0..<0x20000 {
  if category[scalar] == "Cn", let last = classes.last {
    classes.append(last)
  } else {
    classes.append(number(of: scalarClass(scalar), in: scalarClasses))
  }
}

/// Runs of equal values in blocks of 1,024, 14 bits in two bytes: ten for the length less one, four
/// for the value.
func blockRuns(_ values: [UInt8]) -> String {
  let blocks = blocks(values, of: 1024)
  var starts: [Int] = []
  var runs: [Int] = []
  for block in blocks.blocks {
    starts.append(runs.count)
    var start = 0
    while start < block.count {
      let end = block[start...].firstIndex { $0 != block[start] } ?? block.count
      runs.append((end - start - 1) << 4 | Int(block[start]))
      start = end
    }
  }
  func pairs(_ numbers: [Int]) -> [UInt8] { numbers.flatMap { [UInt8($0 >> 7), UInt8($0 & 127)] } }
  return member(
    "blocks", "The number of the first run of each 1,024 scalars, 14 bits in two bytes.",
    pairs(blocks.index.map { starts[$0] }))
    + "\n"
    + member("runs", "The length less one (10 bits) and class (4 bits) of each run.", pairs(runs))
}
try write("ScalarClassData", "The classes of the scalars below U+20000.", blockRuns(classes))

/// Mappings of single scalars to single ones, and the decompositions, as the database has them.
var smallLetters: [Int: Int] = [:]
var decompositions: [Int: [Int]] = [:]
let databaseLines = try String(contentsOfFile: dataFolder + "/UnicodeData.txt", encoding: .utf8)
for line in databaseLines.split(separator: "\n") {
  let fields = line.split(separator: ";", omittingEmptySubsequences: false)
  guard fields.count > 13, let scalar = Int(fields[0], radix: 16) else { continue }
  if let small = Int(fields[13], radix: 16) { smallLetters[scalar] = small }
  let parts = fields[5].split(separator: " ").compactMap { Int($0, radix: 16) }
  if !parts.isEmpty { decompositions[scalar] = parts }
}

/// Numbers of six bits a byte, the lowest first; bit 6 says that more follow.
func septets(_ number: Int) -> [UInt8] {
  number < 64 ? [UInt8(number)] : [UInt8(64 | number & 63)] + septets(number >> 6)
}

struct CaseRun {
  var first: Int
  var count = 1
  var step = 1
  var distance: Int
  var last: Int { first + (count - 1) * step }
}

var caseRuns: [CaseRun] = []
for (scalar, small) in smallLetters.sorted(by: { $0.key < $1.key }) where scalar >= 0x80 {
  if let run = caseRuns.last, run.distance == small - scalar, scalar - run.last <= 2,
    run.count == 1 || scalar - run.last == run.step
  {
    caseRuns[caseRuns.count - 1].step = scalar - run.last
    caseRuns[caseRuns.count - 1].count += 1
  } else {
    caseRuns.append(CaseRun(first: scalar, distance: small - scalar))
  }
}
var caseBytes: [UInt8] = []
var behindLast = 0x80
for run in caseRuns {
  caseBytes += septets(run.first - behindLast) + septets((run.count - 1) * 2 + run.step - 1)
  caseBytes += septets(run.distance < 0 ? -run.distance * 2 - 1 : run.distance * 2)
  behindLast = run.last
}
try write(
  "LetterCaseData", "The capitals of all scripts and the distances of their small letters.",
  member("runs", "Gap, count and step, distance: numbers of six bits a byte.", caseBytes))

/// Letters that have no decomposition but are searched for by plain ones.
let plainLetters: [Character: String] = [
  "đ": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "ð": "d", "ƀ": "b", "ɨ": "i",
  "ʉ": "u", "ƶ": "z", "ǥ": "g", "ɇ": "e", "ɉ": "j", "ɍ": "r", "ɏ": "y", "ƚ": "l", "ȼ": "c",
  "ĸ": "k", "ŋ": "n", "ŀ": "l", "ς": "σ", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th",
]

func scalars(of text: String) -> [Int] { text.unicodeScalars.map { Int($0.value) } }

func baseLetters(_ scalar: Int) -> [Int] {
  if let value = Unicode.Scalar(UInt32(scalar)), let plain = plainLetters[Character(value)] {
    return scalars(of: plain)
  }
  guard let parts = decompositions[scalar] else { return [scalar] }
  return parts.flatMap { part in
    category[part].hasPrefix("M") ? [] : baseLetters(smallLetters[part] ?? part)
  }
}

/// The blocks of small letters with diacritics, and the scalar that their values count from.
let letterBlocks: [(range: ClosedRange<Int>, origin: Int)] = [
  (0x00DF...0x024F, 0), (0x0390...0x03CE, 0x370), (0x0430...0x04FF, 0x400), (0x1E00...0x1EFF, 0),
  (0x1F00...0x1FFF, 0x370),
]
var bases: [UInt8] = []
for block in letterBlocks {
  for scalar in block.range {
    let base = smallLetters[scalar] == nil ? baseLetters(scalar) : [scalar]
    let value = base[0] - block.origin
    bases.append(
      base != [scalar] && base.count == 1 && (0..<128).contains(value) ? UInt8(value) : 0)
  }
}
let halfwidthKana = (0xFF66...0xFF9D).map { scalar in
  UInt8((decompositions[scalar]?[0] ?? 0x30A0) - 0x30A0)
}
try write(
  "BaseLetterData", "What small letters with diacritics, and narrow kana, are searched for by.",
  member("bases", "The distances of base letters from the origin of their block; 0: itself.", bases)
    + "\n"
    + member("kana", "The distances of the letters from U+30A0.", halfwidthKana))
print("letters: \(letterBlocks.map(\.range.count)), \(caseRuns.count) runs of capitals")

print("layout: \(layout.records.count) records")
