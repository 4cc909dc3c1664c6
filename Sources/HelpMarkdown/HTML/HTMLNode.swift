import HelpCenter

/// A node of a tree in the making.
struct HTMLNode {
  enum Kind { case element, text, comment }
  enum Namespace { case html, svg, mathML }

  var kind = Kind.element
  var tag = ""
  var namespace = Namespace.html
  var properties = DataObject()
  var text = ""
  var children: [Int] = []
  var parent = -1
  var range: SourceRange?
}

/// Which rules of tree construction hold (HTML standard, 13.2.6.4).
enum HTMLInsertionMode {
  case inBody, text, inTable, inCaption, inColumnGroup, inTableBody, inRow, inCell
  case inSelect, inSelectInTable, inTemplate
}
