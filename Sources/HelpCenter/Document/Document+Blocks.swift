extension Document {
  /// A heading.
  public struct Heading: Sendable, Hashable {
    /// The level, 1 to 6.
    public var level: Int
    /// The anchor; empty if the heading has none.
    public var id: String
    /// The text.
    public var content: [Inline]

    /// Creates a heading; the level is held within 1 to 6.
    public init(level: Int, id: String, content: [Inline]) {
      self.level = min(max(level, 1), 6)
      self.id = id
      self.content = content
    }
  }

  /// A list.
  public struct List: Sendable, Hashable {
    /// What marks the items.
    public enum Kind: Sendable, Hashable {
      /// Bullets.
      case bullet
      /// Numbers, the first of which is given.
      case ordered(start: Int)
    }

    /// An item.
    public struct Item: Sendable, Hashable {
      /// Whether a task is done; `nil` if the item is no task.
      public var isChecked: Bool?
      /// The content.
      public var blocks: [Block]

      /// Creates an item.
      public init(isChecked: Bool? = nil, blocks: [Block]) {
        self.isChecked = isChecked
        self.blocks = blocks
      }
    }

    /// What marks the items.
    public var kind: Kind
    /// The items.
    public var items: [Item]

    /// Creates a list.
    public init(kind: Kind, items: [Item]) {
      self.kind = kind
      self.items = items
    }
  }

  /// A block of code.
  public struct CodeBlock: Sendable, Hashable {
    /// The code, without the line break at its end.
    public var code: String
    /// The language; `nil` if unnamed or plain text.
    public var language: String?
    /// The name of the file the code stands in.
    public var filename: String?
    /// The numbers of the lines to point out, counted from 1.
    public var highlightedLines: [Int]
    /// The highlighting the source carries, line by line; empty if it carries none.
    public var highlighting: [[HighlightedRun]]

    /// Creates a block of code.
    public init(
      code: String, language: String? = nil, filename: String? = nil,
      highlightedLines: [Int] = [], highlighting: [[HighlightedRun]] = []
    ) {
      self.code = code
      self.language = language
      self.filename = filename
      self.highlightedLines = highlightedLines
      self.highlighting = highlighting
    }
  }

  /// A run of highlighted code within a line.
  public struct HighlightedRun: Sendable, Hashable {
    /// The code.
    public var text: String
    /// The look; `nil` for plain text.
    public var style: HighlightStyle?

    /// Creates a run.
    public init(text: String, style: HighlightStyle? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// The look of highlighted code, as the theme of the source site had it.
  public struct HighlightStyle: Sendable, Hashable {
    /// The colour on a light ground, as 0xRRGGBB.
    public var light: UInt32?
    /// The colour on a dark ground, as 0xRRGGBB.
    public var dark: UInt32?
    /// Whether the text is bold.
    public var isBold: Bool
    /// Whether the text is italic.
    public var isItalic: Bool
    /// Whether the text is underlined.
    public var isUnderlined: Bool

    /// Creates a look.
    public init(
      light: UInt32? = nil, dark: UInt32? = nil, isBold: Bool = false, isItalic: Bool = false,
      isUnderlined: Bool = false
    ) {
      self.light = light
      self.dark = dark
      self.isBold = isBold
      self.isItalic = isItalic
      self.isUnderlined = isUnderlined
    }
  }

  /// A remark that stands out.
  public struct Callout: Sendable, Hashable {
    /// What the remark is for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Information worth knowing.
      case note
      /// Advice.
      case tip
      /// What a reader must know.
      case important
      /// What may go wrong.
      case warning
      /// What may have bad consequences.
      case caution
      /// What does harm.
      case danger
    }

    /// What the remark is for.
    public var kind: Kind
    /// The title the writer gave, empty if none: renderers then name the kind.
    public var title: [Inline]
    /// The name of an icon.
    public var icon: String?
    /// Where the callout leads, if it is a link.
    public var destination: String?
    /// The content.
    public var blocks: [Block]

    /// Creates a callout.
    public init(
      kind: Kind, title: [Inline] = [], icon: String? = nil, destination: String? = nil,
      blocks: [Block]
    ) {
      self.kind = kind
      self.title = title
      self.icon = icon
      self.destination = destination
      self.blocks = blocks
    }
  }

  /// A step of a procedure.
  public struct Step: Sendable, Hashable {
    /// The heading; `nil` for content before the first heading.
    public var heading: Heading?
    /// The content.
    public var blocks: [Block]

    /// Creates a step.
    public init(heading: Heading?, blocks: [Block]) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// Panels of which a reader sees one at a time.
  public struct Tabs: Sendable, Hashable {
    /// A panel.
    public struct Tab: Sendable, Hashable {
      /// The label; never empty.
      public var label: String
      /// The name of an icon.
      public var icon: String?
      /// The content.
      public var blocks: [Block]

      /// Creates a panel.
      public init(label: String, icon: String? = nil, blocks: [Block]) {
        self.label = label
        self.icon = icon
        self.blocks = blocks
      }
    }

    /// Whether each panel is one block of code.
    public var isCodeGroup: Bool
    /// The panels.
    public var tabs: [Tab]

    /// Creates tabs.
    public init(isCodeGroup: Bool, tabs: [Tab]) {
      self.isCodeGroup = isCodeGroup
      self.tabs = tabs
    }
  }

  /// An item that folds open and shut.
  public struct AccordionItem: Sendable, Hashable {
    /// The label; never empty.
    public var label: String
    /// The name of an icon.
    public var icon: String?
    /// Whether the item starts open.
    public var isOpen: Bool
    /// The content.
    public var blocks: [Block]

    /// Creates an item.
    public init(label: String, icon: String? = nil, isOpen: Bool = false, blocks: [Block]) {
      self.label = label
      self.icon = icon
      self.isOpen = isOpen
      self.blocks = blocks
    }
  }

  /// A card.
  public struct Card: Sendable, Hashable {
    /// The title.
    public var title: [Inline]
    /// The name of an icon.
    public var icon: String?
    /// Where the card leads.
    public var destination: String?
    /// The content.
    public var blocks: [Block]

    /// Creates a card.
    public init(
      title: [Inline], icon: String? = nil, destination: String? = nil, blocks: [Block]
    ) {
      self.title = title
      self.icon = icon
      self.destination = destination
      self.blocks = blocks
    }
  }

  /// A field of a configuration or a function.
  public struct Field: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The type.
    public var type: String?
    /// Whether a value must be given.
    public var isRequired: Bool
    /// The value that holds if none is given.
    public var defaultValue: String?
    /// The description.
    public var blocks: [Block]

    /// Creates a field.
    public init(
      name: String, type: String? = nil, isRequired: Bool = false, defaultValue: String? = nil,
      blocks: [Block]
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.defaultValue = defaultValue
      self.blocks = blocks
    }
  }

  /// An image on its own.
  public struct Figure: Sendable, Hashable {
    /// The image.
    public var image: Image
    /// The caption, empty if none.
    public var caption: [Inline]

    /// Creates a figure.
    public init(image: Image, caption: [Inline] = []) {
      self.image = image
      self.caption = caption
    }
  }

  /// A block the model does not know by name.
  public struct Component: Sendable, Hashable {
    /// A named part of the content.
    public struct Slot: Sendable, Hashable {
      /// The name, `default` for content outside any slot.
      public var name: String
      /// The content.
      public var blocks: [Block]

      /// Creates a slot.
      public init(name: String, blocks: [Block]) {
        self.name = name
        self.blocks = blocks
      }
    }

    /// The tag.
    public var name: String
    /// The attributes.
    public var attributes: DataObject
    /// The content; empty parts are left out.
    public var slots: [Slot]

    /// Creates a component.
    public init(name: String, attributes: DataObject = [:], slots: [Slot] = []) {
      self.name = name
      self.attributes = attributes
      self.slots = slots
    }
  }

  /// A note at the end of the document.
  public struct Footnote: Sendable, Hashable {
    /// The number, counted from 1.
    public var number: Int
    /// The anchor of the note.
    public var id: String
    /// The anchors of the references to it, in their order.
    public var referenceIDs: [String]
    /// The content.
    public var blocks: [Block]

    /// Creates a footnote.
    public init(number: Int, id: String, referenceIDs: [String], blocks: [Block]) {
      self.number = number
      self.id = id
      self.referenceIDs = referenceIDs
      self.blocks = blocks
    }
  }
}
