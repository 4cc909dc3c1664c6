internal import CZlib

/// Compresses files as gzip (RFC 1952), the same bytes for the same content.
enum Gzip {
  /// Returns content compressed, by a level from 1, the fastest, to 9; the stream names no file and
  /// no time.
  static func compressed(_ bytes: [UInt8], level: Int32) throws(SiteError) -> [UInt8] {
    var stream = unsafe z_stream()
    // 16 above the window's bits asks for the gzip form.
    let status = unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw SiteError("zlib cannot compress (\(status))") }
    defer { unsafe deflateEnd(&stream) }
    let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var result = Z_OK
    let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        // SAFETY: zlib only reads the input, though its interface does not say so; both buffers
        // outlive the call, and `deflateBound` bytes are enough for one step.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(bound)
        result = unsafe deflate(&stream, Z_FINISH)
        count = result == Z_STREAM_END ? bound - Int(unsafe stream.avail_out) : 0
      }
    }
    guard result == Z_STREAM_END else { throw SiteError("zlib cannot compress (\(result))") }
    return output
  }
}
