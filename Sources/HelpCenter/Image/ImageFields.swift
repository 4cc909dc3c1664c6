/// The fields of a row as bytes, for programs that keep them without the body.
package enum ImageFields {
  /// Returns fields as bytes.
  ///
  /// - Throws: ``HelpImageError`` if they are nested too deep or hold too much text.
  package static func bytes(of fields: DataObject) throws(HelpImageError) -> [UInt8] {
    var encoder = ImageEncoder()
    try encoder.write(ContentRow(fields: fields, body: MarkupBody(nodes: [])))
    return try encoder.finish().standalone()
  }

  /// Returns the fields that bytes stand for.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are not such as ``bytes(of:)`` returns.
  package static func fields(_ bytes: [UInt8]) throws(HelpImageError) -> DataObject {
    var decoder = ImageDecoder(nil)
    decoder.begin(bytes.indices)
    return try decoder.row(bytes.span).fields
  }
}
