extension Array where Element == UInt8 {
  /// Calls a function with a view of the bytes, which is valid during the call only.
  package func withView<Result, Failure: Error>(
    _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // SAFETY: the array is alive during the call, and the function must not keep the view.
    try unsafe withUnsafeBufferPointer { buffer throws(Failure) in
      try body(unsafe ByteView(buffer))
    }
  }
}

extension String {
  /// Calls a function with a view of the bytes in UTF-8, which is valid during the call only.
  mutating func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    // SAFETY: the string is alive during the call, and the function must not keep the view.
    withUTF8 { unsafe body(ByteView($0)) }
  }
}
