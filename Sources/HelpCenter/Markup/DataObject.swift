/// The members of a JSON object, in their order.
///
/// Attributes of an element are one, too. Such objects are short, so a look-up walks them.
public struct DataObject: Sendable, Hashable {
  /// A name with its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var key: String
    /// The value.
    public var value: DataValue

    /// Creates a member.
    public init(key: String, value: DataValue) {
      self.key = key
      self.value = value
    }

    /// Most names differ in length, which is told faster than what they hold.
    @inline(__always)
    func isNamed(_ name: String) -> Bool {
      key.utf8.count == name.utf8.count && key == name
    }
  }

  /// The members in their order.
  public var members: [Member]

  /// Creates an empty object.
  public init() { members = [] }

  /// Creates an object of members.
  public init(members: [Member]) { self.members = members }

  /// Creates an object of pairs, in their order.
  public init(_ pairs: some Sequence<(String, DataValue)>) {
    members = pairs.map { Member(key: $0.0, value: $0.1) }
  }

  /// A Boolean value indicating whether the object has no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of the first member with a name; setting `nil` removes the member.
  ///
  /// A new name is appended, a known one keeps its place.
  public subscript(key: String) -> DataValue? {
    get {
      for member in members where member.isNamed(key) { return member.value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.isNamed(key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension DataObject: ExpressibleByDictionaryLiteral {
  /// Creates an object with the members in the order given.
  public init(dictionaryLiteral elements: (String, DataValue)...) { self.init(elements) }
}
