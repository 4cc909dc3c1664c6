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
