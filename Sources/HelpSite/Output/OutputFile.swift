/// A file of a site, ready to be written.
package struct OutputFile: Sendable, Hashable {
  /// The path relative to the root of the site, with `/` between its parts.
  package var path: String
  /// The content.
  package var bytes: [UInt8]
  /// A fingerprint of all that the content follows from; 0 if it is not known.
  ///
  /// The next build keeps the file as it is if the fingerprint is the same.
  package var key: UInt64

  /// Creates a file.
  package init(path: String, bytes: [UInt8], key: UInt64 = 0) {
    self.path = path
    self.bytes = bytes
    self.key = key
  }

  /// Creates a file of text.
  package init(path: String, text: String, key: UInt64 = 0) {
    self.init(path: path, bytes: Array(text.utf8), key: key)
  }
}
