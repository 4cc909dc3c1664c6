/// The elements that the rules of tree construction name (HTML standard, 13.2.4 and 13.2.6).
enum HTMLElements {
  private static func names(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// Elements without content, as rehype counts them.
  static let void = names(
    "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr"
  )

  /// Elements that end formatting elements and generic end tags.
  static let special = names(
    """
    address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup \
    dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head \
    header hgroup hr html iframe img input li link listing main marquee menu meta nav noembed noframes noscript \
    object ol p param plaintext pre script search section select source style summary table tbody td template \
    textarea tfoot th thead title tr track ul wbr xmp
    """)

  /// Elements that close an open paragraph.
  static let blocks = names(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header \
    hgroup main menu nav ol p search section summary ul
    """)

  /// Elements whose end tag closes what is open in them.
  static let closable = blocks.union(["button", "listing", "pre"]).subtracting(["p"])

  /// Elements that are opened again when their block ends before them.
  static let formatting = names("a b big code em font i nobr s small strike strong tt u")

  /// Elements that end without an end tag.
  static let implied = names("dd dt li optgroup option p rb rp rt rtc")

  /// Elements that only stand in tables, and are ignored elsewhere.
  static let tableParts = names("caption col colgroup frame head tbody td tfoot th thead tr")

  /// Elements in which text is put in front of the table.
  static let tableStructure = names("table tbody tfoot thead tr")

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Elements that belong into a head wherever they stand.
  static let metadata = names(
    "base basefont bgsound link meta noframes script style template title")

  /// Elements that end a search for an open element.
  static let scope = names("applet caption html table td th marquee object template")

  /// HTML elements that end SVG and MathML.
  static let foreignBreakers = names(
    """
    b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta \
    nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
    """)

  static let mathText = names("mi mo mn ms mtext")
  static let svgIntegration: Set<String> = ["foreignObject", "desc", "title"]

  /// SVG elements that have capitals.
  static let svgNames: [String: String] = camelCase(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix \
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
    radialGradient textPath
    """)

  /// SVG attributes that have capitals.
  static let svgAttributes: [String: String] = camelCase(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits \
    glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust \
    limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength \
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha \
    preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures \
    specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage \
    tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)

  private static func camelCase(_ text: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: names(text).map { (ECMAScript.lowercasedASCII($0), $0) })
  }
}
