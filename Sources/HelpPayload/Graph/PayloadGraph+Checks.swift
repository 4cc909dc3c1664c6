extension PayloadGraph {
  /// Checks the arguments of builtin tags that refer to other values.
  func checkTags(_ indices: [Int]) throws(PayloadError) {
    for index in indices {
      let node = nodes[index]
      let name = tag(of: node)
      let arguments = links[node.links].dropFirst()
      guard let first = arguments.first else { continue }
      switch DevalueTag(name: bytes[name.range]) {
      case .boxed: try checkBox(first)
      case .view(let elementSize):
        try checkView(Array(arguments), elementSize: elementSize, name: string(name))
      default: break
      }
    }
  }

  private func checkBox(_ argument: Link) throws(PayloadError) {
    // Older writers put the primitive in place.
    guard !argument.isInline, let target = node(argument.reference), target.isContainer else {
      return
    }
    guard target.kind == .tagged, isText(tag(of: target), "BigInt") else {
      throw PayloadError(.invalidPayload, "a boxed value must be a primitive or a BigInt")
    }
  }

  private func checkView(
    _ arguments: [Link], elementSize: Int, name: String
  ) throws(PayloadError) {
    // Older writers put the base64 text of the whole buffer in place.
    if arguments[0].target == Link.inlineString { return }
    guard let target = node(arguments[0].reference), target.kind == .tagged,
      isText(tag(of: target), "ArrayBuffer"),
      let text = links[target.links].dropFirst().first?.key
    else { throw PayloadError(.invalidPayload, "the data of \(name) must be an ArrayBuffer") }

    let numbers = arguments.dropFirst().map { Int(string($0.key)) ?? -1 }
    let padding = bytes[text.range].suffix(2).count { $0 == UInt8(ascii: "=") }
    let size = Int(text.count) / 4 * 3 + (Int(text.count) % 4 * 3) / 4 - padding
    let offset = numbers.first ?? 0
    let length = numbers.count > 1 ? numbers[1] : 0
    guard offset >= 0, length >= 0, offset % elementSize == 0, offset <= size,
      length <= (size - offset) / elementSize
    else {
      throw PayloadError(.invalidPayload, "the range of \(name) lies outside its ArrayBuffer")
    }
  }

  /// Checks that no custom value is needed to make itself.
  ///
  /// A container exists before its contents are read, so it may refer to itself; what a reviver
  /// makes does not. The walk follows the order in which devalue hydrates.
  func checkReviverCycles() throws(PayloadError) {
    enum State: UInt8 { case unknown, open, done }
    var states = [State](repeating: .unknown, count: nodes.count)
    var stack: [(node: Int, next: Int)] = []
    func enter(_ reference: Reference) throws(PayloadError) {
      guard let index = reference.index else { return }
      switch states[index] {
      case .done: return
      case .open:
        throw PayloadError(
          .invalidPayload,
          "the value \(index) of type \(string(tag(of: nodes[index]))) is needed to make itself")
      case .unknown:
        let node = nodes[index]
        states[index] = isCustom(node) ? .open : .done
        if node.isContainer {
          stack.append((index, node.links.lowerBound))
        } else {
          states[index] = .done
        }
      }
    }

    try enter(root)
    while let (index, next) = stack.last {
      guard next < nodes[index].links.upperBound else {
        states[index] = .done
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      try enter(links[next].reference)
    }
  }

  private func isCustom(_ node: Node) -> Bool {
    guard node.kind == .tagged, case .custom = DevalueTag(name: bytes[tag(of: node).range]) else {
      return false
    }
    return true
  }
}
