internal import CZlib

/// Decompresses gzip data (RFC 1952) through zlib.
enum Gzip {
  /// A Boolean value indicating whether data begins as gzip data does.
  static func isLikely(_ data: [UInt8]) -> Bool { data.starts(with: [0x1F, 0x8B]) }

  /// Returns the decompressed bytes of all members.
  ///
  /// The limit is the number of bytes past which the data is refused.
  ///
  /// - Throws: ``PayloadError`` if the data is damaged, cut off or too large.
  static func decompress(_ data: [UInt8], limit: Int) throws(PayloadError) -> [UInt8] {
    var stream = try InflateStream(data)
    var output: [UInt8] = []
    output.reserveCapacity(min(limit, data.count * 4))
    while try stream.next(into: &output) {
      guard output.count <= limit else {
        throw PayloadError(
          .tooLarge, "the data expands past the limit of \(limit) bytes; raise the limit to read it"
        )
      }
    }
    return output
  }
}

/// A zlib stream and the memory that it points into.
///
/// It is safe to use because no pointer leaves it.
@safe private struct InflateStream: ~Copyable {
  private static let chunkSize = 1 << 16

  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let chunk: UnsafeMutableBufferPointer<UInt8>

  /// Creates a stream over data.
  init(_ data: [UInt8]) throws(PayloadError) {
    // zlib keeps pointers to its state, input and output between two calls. So all three live in
    // memory of their own, which this value alone owns and `deinit` frees.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe input = .allocate(capacity: max(data.count, 1))
    unsafe chunk = .allocate(capacity: Self.chunkSize)
    _ = unsafe input.initialize(from: data)
    unsafe chunk.initialize(repeating: 0)
    unsafe stream.pointee.next_in = unsafe input.baseAddress
    unsafe stream.pointee.avail_in = UInt32(clamping: data.count)
    // 15 bits of window, and 16 for "gzip only".
    let status = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK, data.count <= Int(UInt32.max) else {
      throw PayloadError(.invalidCompression, "zlib cannot start (status \(status))")
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
    unsafe chunk.deallocate()
  }

  /// Appends the next bytes; returns `false` when all members have been read.
  mutating func next(into output: inout [UInt8]) throws(PayloadError) -> Bool {
    unsafe stream.pointee.next_out = unsafe chunk.baseAddress
    unsafe stream.pointee.avail_out = UInt32(Self.chunkSize)
    let status = unsafe inflate(stream, Z_NO_FLUSH)
    let count = unsafe Self.chunkSize - Int(stream.pointee.avail_out)
    unsafe output.append(contentsOf: chunk[..<count])
    let left = unsafe stream.pointee.avail_in
    switch status {
    case Z_OK where left > 0 || count > 0: return true
    case Z_STREAM_END:
      guard left > 0 else { return false }
      // Data may have several members; bytes that begin none are padding.
      let magic = unsafe stream.pointee.next_in
      guard left > 1, let magic = unsafe magic, unsafe magic[0] == 0x1F, unsafe magic[1] == 0x8B,
        unsafe inflateReset(stream) == Z_OK
      else { return false }
      return true
    case Z_OK, Z_BUF_ERROR:
      throw PayloadError(.invalidCompression, "the gzip data is cut off")
    default:
      throw PayloadError(.invalidCompression, "the gzip data is damaged (zlib status \(status))")
    }
  }
}
