/// What may happen to a line between two characters.
package enum LineBreak: UInt8, Sendable {
  /// The line must not end here.
  case prohibited
  /// The line may end here.
  case allowed
  /// The line ends here.
  case mandatory
}
