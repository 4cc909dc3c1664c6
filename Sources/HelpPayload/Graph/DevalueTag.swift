/// How the arguments behind a tag of devalue's flattened format are to be read.
///
/// The table follows devalue 5.9 (`src/parse.js`).
enum DevalueTag {
  /// One string in place: `Date`, `URL`, `BigInt`, `ArrayBuffer` and others.
  case text
  /// One or two strings in place.
  case expression
  /// Any number of references.
  case set
  /// An even number of references.
  case map
  /// Names in place and references, by turns.
  case nullPrototype
  /// A reference to a primitive.
  case boxed
  /// A reference to an `ArrayBuffer`, then byte offset and length in place.
  case view(elementSize: Int)
  /// A reviver that the application registers, by convention with one reference.
  case custom

  /// Creates the tag of a name.
  init(name: some Collection<UInt8>) {
    self = Self.builtin[String(decoding: name, as: UTF8.self)] ?? .custom
  }

  private static let builtin: [String: DevalueTag] = [
    "Date": .text, "URL": .text, "URLSearchParams": .text, "BigInt": .text,
    "ArrayBuffer": .text, "RegExp": .expression, "Set": .set, "Map": .map,
    "null": .nullPrototype, "Object": .boxed,
    "Int8Array": .view(elementSize: 1), "Uint8Array": .view(elementSize: 1),
    "Uint8ClampedArray": .view(elementSize: 1), "DataView": .view(elementSize: 1),
    "Int16Array": .view(elementSize: 2), "Uint16Array": .view(elementSize: 2),
    "Float16Array": .view(elementSize: 2), "Int32Array": .view(elementSize: 4),
    "Uint32Array": .view(elementSize: 4), "Float32Array": .view(elementSize: 4),
    "Float64Array": .view(elementSize: 8), "BigInt64Array": .view(elementSize: 8),
    "BigUint64Array": .view(elementSize: 8),
    "Temporal.Duration": .text, "Temporal.Instant": .text, "Temporal.PlainDate": .text,
    "Temporal.PlainTime": .text, "Temporal.PlainDateTime": .text,
    "Temporal.PlainMonthDay": .text, "Temporal.PlainYearMonth": .text,
    "Temporal.ZonedDateTime": .text,
  ]
}
