extension List {
  /// Sorts the elements from an index on in place.
  ///
  /// The sort of the standard library would be an eighth of the module for browsers, and few
  /// elements are sorted here.
  ///
  /// - Parameters:
  ///   - start: The index of the first element to sort.
  ///   - precedes: Returns whether an element comes before another; of any two, one does.
  /// - Complexity: O(*n* log *n*).
  @inline(never)
  mutating func heapSort(from start: Int = 0, by precedes: (Element, Element) -> Bool) {
    var end = count
    var root = start &+ (end &- start) / 2
    while end &- start > 1 {
      // First the elements become a heap with the last of them on top, then the top goes to the end.
      if root > start {
        root &-= 1
      } else {
        end &-= 1
        swap(start, end)
      }
      var parent = root
      while true {
        var child = 2 &* (parent &- start) &+ 1 &+ start
        if child >= end { break }
        if child &+ 1 < end, precedes(self[child], self[child &+ 1]) { child &+= 1 }
        if !precedes(self[parent], self[child]) { break }
        swap(parent, child)
        parent = child
      }
    }
  }

  private mutating func swap(_ first: Int, _ second: Int) {
    let element = self[first]
    self[first] = self[second]
    self[second] = element
  }
}
