package import HelpCenter

/// A fragment whose addresses within the site are yet to be filled in.
///
/// Where links lead, only the whole catalog tells; a template is made of one document alone. So a
/// document is rendered when it is read, and need be neither kept nor read again for its page.
package struct HTMLTemplate: Sendable, Hashable {
  /// A place in the bytes where an address belongs.
  package struct Slot: Sendable, Hashable {
    /// What the address is for.
    package enum Kind: UInt8, Sendable {
      /// To be followed.
      case link
      /// To be shown.
      case image
      /// The attributes for the size of the image whose address stands in front.
      case imageSize
    }

    /// The number of bytes before the address.
    package var offset: Int
    /// What the address is for.
    package var kind: Kind
    /// The address as the source has it: one that may be written.
    package var destination: String

    /// Creates a slot.
    package init(offset: Int, kind: Kind, destination: String) {
      self.offset = offset
      self.kind = kind
      self.destination = destination
    }
  }

  /// The UTF-8 bytes around the addresses.
  package var bytes: ArraySlice<UInt8>
  /// The places of the addresses, in the order of the bytes.
  package var slots: [Slot]
  /// The looks of highlighted code, each once.
  package var highlightStyles: [Document.HighlightStyle]

  /// Creates a template.
  package init(
    bytes: ArraySlice<UInt8> = [], slots: [Slot] = [],
    highlightStyles: [Document.HighlightStyle] = []
  ) {
    self.bytes = bytes
    self.slots = slots
    self.highlightStyles = highlightStyles
  }

  /// Returns the fragment with all addresses.
  ///
  /// - Parameters:
  ///   - address: Returns what to write for the address of a slot. It is checked like any other; one
  ///     that is not allowed gives way to that of the source.
  ///   - size: Returns the size in pixels of the image with an address, if it is known.
  /// - Returns: The HTML, with nothing left open.
  package func fragment(
    _ address: (Slot) -> String,
    imageSize size: (String) -> (width: Int, height: Int)? = { _ in nil }
  ) -> HTMLFragment {
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count + slots.count * 48)
    var rest = bytes
    var offset = 0
    for slot in slots where slot.offset >= offset {
      filled += rest.prefix(slot.offset - offset)
      rest = rest.dropFirst(slot.offset - offset)
      offset = slot.offset
      if slot.kind == .imageSize {
        if let (width, height) = size(slot.destination) {
          filled += Array(" width=\"\(width)\" height=\"\(height)\"".utf8)
        }
      } else if let url = slot.url(address(slot)) ?? slot.url(slot.destination) {
        var text = url.string
        text.withUTF8 { unsafe HTMLEscaping.append($0, to: &filled) }
      }
    }
    filled += rest
    return HTMLFragment(bytes: filled, highlightStyles: highlightStyles)
  }
}

extension HTMLTemplate.Slot {
  fileprivate func url(_ string: String) -> HTMLURL? {
    switch kind {
    case .link: HTMLURL(string, for: .link(schemes: HTMLURL.standardSchemes))
    case .image: HTMLURL(string, for: .image)
    case .imageSize: nil
    }
  }
}
