/// A value of the JSON data model, extended by a name for what JSON cannot say.
///
/// Front matter, attributes of elements, navigation settings and unknown columns are held as
/// data values. Objects keep the order of their members and numbers keep their digits, so that
/// what was read can be written again byte for byte.
public indirect enum DataValue: Sendable, Hashable {
  /// The JSON value `null`.
  case null
  /// The JSON values `true` and `false`.
  case bool(Bool)
  /// A number, with the digits it was written with.
  case number(DataNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([DataValue])
  /// An object whose members keep their order.
  case object(DataObject)
  /// A value with a type that JSON lacks, such as devalue's `Date`, `URL` or a custom reviver.
  ///
  /// `undefined` is `.tagged("undefined", .null)`.
  case tagged(String, DataValue)
}

extension DataValue {
  /// The value that JavaScript calls `undefined`.
  public static let undefined = DataValue.tagged("undefined", .null)

  /// The string, if the value is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The truth value, if the value is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, if the value is one.
  public var number: DataNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The number as an integer, if the value is a number that is one.
  public var int: Int? { number?.int }

  /// The items, if the value is an array.
  public var array: [DataValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, if the value is an object.
  public var object: DataObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The strings of an array, or a single string as one; other items are passed over.
  public var strings: [String] {
    switch self {
    case .string(let value): [value]
    case .array(let items): items.compactMap(\.string)
    default: []
    }
  }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Creates a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Creates a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Creates a number.
  public init(integerLiteral value: Int) { self = .number(DataNumber(value)) }
  /// Creates an array.
  public init(arrayLiteral elements: DataValue...) { self = .array(elements) }
  /// Creates an object with the members in the order given.
  public init(dictionaryLiteral elements: (String, DataValue)...) {
    self = .object(DataObject(elements))
  }
  /// Creates `null`.
  public init(nilLiteral: ()) { self = .null }
}
