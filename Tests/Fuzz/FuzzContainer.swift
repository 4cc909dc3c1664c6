import HelpCenter

/// Opens and reads what libFuzzer makes up as a container of articles.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContainer(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let container = try? HelpContainer(input) else { return 0 }
  let image = container.articles
  for index in 0..<min(image.count, 64) {
    _ = try? image.summary(at: index)
    _ = try? image.row(at: index)
    _ = try? image.indices(relatedTo: index)
  }
  for topic in ["", "gateway", "/a/b", "\u{0}"] {
    _ = try? image.index(ofTopic: topic)
    _ = try? image.indices(ofNamesBeginningWith: topic, limit: 10)
  }
  try? image.verify()
  return 0
}
