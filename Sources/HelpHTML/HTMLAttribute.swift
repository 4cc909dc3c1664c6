/// An attribute whose value is text.
///
/// The list is closed and holds nothing that can run code: no event handlers, no `style`, no
/// `srcdoc`. Attributes that hold an address are ``HTMLURLAttribute``s.
public enum HTMLAttribute: String, Sendable, Hashable, CaseIterable {
  case id
  case className = "class"
  case title
  case language = "lang"
  case direction = "dir"
  case alternative = "alt"
  case width, height, loading, decoding
  case tabIndex = "tabindex"
  case role, scope
  case columnSpan = "colspan"
  case rowSpan = "rowspan"
  case start, value, type
  case dateTime = "datetime"
  case relation = "rel"
  case target, translate, name
  case ariaControls = "aria-controls"
  case ariaCurrent = "aria-current"
  case ariaDescribedBy = "aria-describedby"
  case ariaExpanded = "aria-expanded"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case ariaLabelledBy = "aria-labelledby"
  case ariaLevel = "aria-level"
  case ariaPressed = "aria-pressed"
  case ariaSelected = "aria-selected"
}

/// An attribute that is either there or not.
public enum HTMLFlag: String, Sendable, Hashable, CaseIterable {
  case checked, controls, disabled, hidden, loop, muted, open
}

/// An attribute whose value is an address.
public enum HTMLURLAttribute: String, Sendable, Hashable, CaseIterable {
  case href
  case source = "src"
  case poster, cite
}
