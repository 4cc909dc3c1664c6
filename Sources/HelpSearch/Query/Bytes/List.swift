#if HELP_SEARCH_BROWSER
/// A growing list of plain values, which takes the place of an array in the module for browsers.
///
/// There it is a pointer to memory that is given back all at once when a search is over
/// (`memory.c`). So a list costs the module no code to count references and to copy and destroy
/// elements, which for arrays is a third of all code. For the same reason copies share their
/// elements: whoever keeps a list that somebody else goes on to change takes a ``copy()``.
///
/// Like other code of the module it does not check indices; what runs natively does.
@safe package struct List<Element>: @unchecked Sendable {
  // SAFETY: the storage is alive until the search ends, and has room for `count` elements.
  private var storage: ListStorage

  /// Creates an empty list.
  package init() { storage = ListStorage() }

  /// Creates a list of equal elements.
  init(repeating element: Element, count: Int) {
    storage = ListStorage()
    for _ in 0..<count { append(element) }
  }

  /// The number of elements.
  package var count: Int {
    @_transparent get { storage.count }
  }

  package subscript(index: Int) -> Element {
    @_transparent unsafeAddress { unsafe UnsafePointer(elements + index) }
    @_transparent unsafeMutableAddress { unsafe elements + index }
  }

  package mutating func append(_ element: Element) {
    unsafe storage.place(stride: MemoryLayout<Element>.stride)
      .assumingMemoryBound(to: Element.self).initialize(to: element)
  }

  /// Empties the list.
  @_transparent
  mutating func removeAll(keepingCapacity: Bool = true) { storage.count = 0 }

  /// Empties a list of few elements.
  @_transparent
  mutating func clear() { storage.count = 0 }

  /// Removes elements from the end.
  @_transparent
  mutating func removeLast(_ number: Int = 1) { storage.count &-= number }

  /// A list with the same elements that is changed on its own.
  func copy() -> List {
    List(storage: storage.copy(stride: MemoryLayout<Element>.stride))
  }

  /// A list with the same elements, as ``copy()`` returns it.
  @_transparent
  func detached() -> List { copy() }

  /// Makes room for elements; here it is made when they come.
  @_transparent
  mutating func reserveCapacity(_ count: Int) {}

  private init(storage: ListStorage) { self.storage = storage }

  private var elements: UnsafeMutablePointer<Element> {
    @_transparent get { unsafe storage.elements.assumingMemoryBound(to: Element.self) }
  }
}

extension List where Element == UInt8 {
  /// The address of the number of bytes, eight bytes in front of the first one.
  var address: Int { unsafe Int(bitPattern: elements) &- 8 }

  /// A view of the bytes.
  var view: ByteView {
    @_transparent get { unsafe ByteView(base: elements, count: count) }
  }
}

extension List where Element: Equatable {
  static func == (left: List, right: List) -> Bool {
    if left.count != right.count { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  static func != (left: List, right: List) -> Bool { !(left == right) }
}

extension List {
  /// The elements.
  var span: Span<Element> {
    @_lifetime(borrow self)
    get { unsafe _overrideLifetime(Span(_unsafeStart: elements, count: count), borrowing: self) }
  }

  /// The elements, which can be changed.
  var mutableSpan: MutableSpan<Element> {
    @_lifetime(&self)
    mutating get {
      unsafe _overrideLifetime(
        MutableSpan(_unsafeStart: elements, count: count), mutating: &self)
    }
  }
}

/// The memory of a list: two numbers and behind them the elements.
@safe private struct ListStorage {
  private var head: UnsafeMutablePointer<(count: Int, capacity: Int)>

  @inline(never)
  init() { self.init(capacity: 32) }

  private init(capacity: Int) {
    unsafe head = UnsafeMutableRawPointer.allocate(byteCount: capacity + 8, alignment: 8)
      .assumingMemoryBound(to: (count: Int, capacity: Int).self)
    unsafe head.pointee = (0, capacity)
  }

  var count: Int {
    @_transparent get { unsafe head.pointee.count }
    @_transparent nonmutating set { unsafe head.pointee.count = newValue }
  }

  var elements: UnsafeMutableRawPointer {
    @_transparent get { unsafe UnsafeMutableRawPointer(head + 1) }
  }

  /// Returns the memory for one more element of a size.
  @inline(never)
  @unsafe mutating func place(stride: Int) -> UnsafeMutableRawPointer {
    let length = count &* stride
    if unsafe length &+ stride > head.pointee.capacity {
      let grown = ListStorage(capacity: 2 &* (length &+ stride))
      unsafe grown.elements.copyMemory(from: elements, byteCount: length)
      grown.count = count
      self = grown
    }
    count &+= 1
    return unsafe elements + length
  }

  @inline(never)
  func copy(stride: Int) -> ListStorage {
    let length = count &* stride
    let copy = ListStorage(capacity: length &+ stride)
    unsafe copy.elements.copyMemory(from: elements, byteCount: length)
    copy.count = count
    return copy
  }
}
#else
/// A growing list of plain values: an array, which the module for browsers cannot afford.
package typealias List = Array

extension Array {
  /// A list with the same elements that is changed on its own.
  @_transparent
  func copy() -> [Element] { self }

  /// Empties a list of few elements that keeps its memory; an array alone does so in more steps.
  @inline(__always)
  mutating func clear() { while !isEmpty { removeLast() } }

  /// A list with the same elements in memory of its own, so that this one keeps its memory when it
  /// is changed.
  func detached() -> [Element] {
    // SAFETY: the memory is not kept.
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
#endif
