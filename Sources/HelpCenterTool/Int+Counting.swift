extension Int {
  /// Returns the number with what it counts, as in `1 article` and `2 articles`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
