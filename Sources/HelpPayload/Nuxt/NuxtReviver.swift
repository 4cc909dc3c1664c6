import HelpCenter

/// The types that Nuxt adds to devalue's, and what they mean for a reader of content.
///
/// Nuxt's list stands in `packages/nuxt/src/app/plugins/revive-payload.client.ts`; Pinia adds
/// `skipHydrate`. All others are kept as tagged values.
enum NuxtReviver {
  /// Wrappers of Vue's reactivity, which add nothing to the value in them.
  private static let wrappers: Set<String> = [
    "Reactive", "ShallowReactive", "Ref", "ShallowRef",
  ]

  /// Returns the value that a tagged one stands for; `nil` if its tag says something itself.
  static func revive(_ tag: String, _ payload: DataValue) -> DataValue? {
    switch tag {
    case "EmptyRef", "EmptyShallowRef": emptyValue(payload)
    case "skipHydrate": .undefined
    default: wrappers.contains(tag) ? payload : nil
    }
  }

  /// Returns the value in a reference whose value is falsy; Nuxt writes it as a string.
  private static func emptyValue(_ payload: DataValue) -> DataValue? {
    guard let text = payload.string else { return nil }
    switch text {
    case "_": return .undefined
    case "0n": return .tagged("BigInt", "0")
    default:
      // What is not JSON stands for itself, as it does upstream.
      return (try? DataValue(json: Array(text.utf8))) ?? payload
    }
  }

  /// Follows wrappers to the value in them.
  static func unwrap(
    _ reference: PayloadGraph.Reference, in graph: PayloadGraph
  ) -> PayloadGraph.Reference {
    var reference = reference
    // Wrappers do not stand in each other more than once or twice.
    for _ in 0..<8 {
      guard let node = graph.node(reference), node.kind == .tagged, node.count == 2,
        wrappers.contains(graph.string(graph.tag(of: node)))
      else { break }
      reference = graph.links[node.links.upperBound - 1].reference
    }
    return reference
  }
}
