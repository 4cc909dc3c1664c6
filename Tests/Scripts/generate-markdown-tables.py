#!/usr/bin/env python3
"""Writes the generated tables of HelpMarkdown.

    generate-markdown-tables.py emoji EMOJILIB.json   the names of emojilib 2.4.0, as remark-emoji knows them
    generate-markdown-tables.py entities              HTML's named character references, from Python's html.entities
    generate-markdown-tables.py properties            the names and types of HTML and SVG attributes in hast
    generate-markdown-tables.py transliterations      what slugify 1.6.9 writes for characters in paths

Each table is one StaticString of sorted lines, "key<tab>value": such a literal compiles in no time,
needs no set-up at run time and is searched where it lies.
"""

import html.entities
import json
import pathlib
import sys
import unicodedata

MODULE = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "HelpMarkdown"


def write(path, name, summary, rows, member="table"):
    rows = sorted(rows, key=lambda row: row[0].encode())
    lines = "\n".join(f"{key}\\t{value}" for key, value in rows)
    text = f'''// Made by Tests/Scripts/generate-markdown-tables.py; do not edit.

extension {name} {{
  /// {summary}
  static let {member} = LookupTable(
    """
{lines}
    """)
}}
'''
    # The lines of the literal carry the indentation of its closing delimiter.
    head, body, tail = text.partition(lines)
    body = "\n".join("    " + line for line in body.split("\n"))
    (MODULE / path).write_text(head + body + tail, encoding="utf-8")


def emoji(path):
    data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    rows = [(name, entry["char"]) for name, entry in data.items() if entry.get("char")]
    write("Emoji/EmojiTable+Names.swift", "EmojiTable", "The names with their characters.", rows)


def entities():
    rows = [
        (name, " ".join(f"{ord(character):X}" for character in value))
        for name, value in html.entities.html5.items()
    ]
    write("HTML/CharacterReference+Names.swift", "CharacterReference",
          "The names, with their semicolon where it is needed, and their code points.", rows)


# Names of properties by type. An attribute is the name in lower case unless ATTRIBUTES says otherwise.
HTML = {
    "boolean": """allowFullScreen allowPaymentRequest allowUserMedia async autoFocus autoPlay checked compact
        controls declare default defer disablePictureInPicture disableRemotePlayback disabled formNoValidate inert
        isMap itemScope loop multiple muted noHref noModule noResize noShade noValidate noWrap open playsInline
        readOnly required reversed scoped seamless selected shadowRootClonable shadowRootDelegatesFocus
        typeMustMatch""",
    "overloadedBoolean": "download hidden",
    "number": """border bottomMargin cols hSpace height high leftMargin low marginHeight marginWidth maxLength minLength
        optimum results rightMargin rowSpan rows size span start tabIndex topMargin vSpace width
        ariaColCount ariaColIndex ariaColSpan ariaLevel ariaPosInSet ariaRowCount ariaRowIndex ariaRowSpan ariaSetSize
        ariaValueMax ariaValueMin ariaValueNow""",
    "spaceSeparated": """acceptCharset accessKey archive autoComplete blocking className controlsList headers htmlFor
        httpEquiv itemProp itemRef itemType ping rel sandbox
        ariaControls ariaDescribedBy ariaDropEffect ariaFlowTo ariaLabelledBy ariaOwns ariaRoleDescription""",
    "commaSeparated": "accept imageSrcSet srcSet",
    "commaSeparatedNumbers": "coords",
    "text": """aLink abbr action align allow allowTransparency alt as autoCapitalize autoCorrect autoSave axis background
        bgColor borderColor capture cellPadding cellSpacing char charOff charSet cite classId clear code codeBase
        codeType colSpan color content contentEditable crossOrigin data dateTime decoding dir dirName draggable encType
        enterKeyHint event face fetchPriority form formAction formEncType formMethod formTarget frame frameBorder href
        hrefLang id imageSizes inputMode integrity is itemId kind label lang language link list loading longDesc lowSrc
        manifest max media method min name nonce object pattern placeholder popover popoverTarget popoverTargetAction
        poster prefix preload profile prompt property referrerPolicy rev rules scheme scope scrolling security
        shadowRootMode shape sizes slot spellCheck src srcDoc srcLang standby step style summary target text title
        translate type unselectable useMap vAlign vLink value valueType version wrap writingSuggestions
        onAbort onAfterPrint onAuxClick onBeforeMatch onBeforePrint onBeforeToggle onBeforeUnload onBlur onCanPlay
        onCanPlayThrough onCancel onChange onClick onClose onContextLost onContextMenu onContextRestored onCopy
        onCueChange onCut onDblClick onDrag onDragEnd onDragEnter onDragExit onDragLeave onDragOver onDragStart onDrop
        onDurationChange onEmptied onEnded onError onFocus onFormData onHashChange onInput onInvalid onKeyDown
        onKeyPress onKeyUp onLanguageChange onLoad onLoadEnd onLoadStart onLoadedData onLoadedMetadata onMessage
        onMessageError onMouseDown onMouseEnter onMouseLeave onMouseMove onMouseOut onMouseOver onMouseUp onOffline
        onOnline onPageHide onPageShow onPaste onPause onPlay onPlaying onPopState onProgress onRateChange
        onRejectionHandled onReset onResize onScroll onScrollEnd onSecurityPolicyViolation onSeeked onSeeking onSelect
        onSlotChange onStalled onStorage onSubmit onSuspend onTimeUpdate onToggle onUnhandledRejection onUnload
        onVolumeChange onWaiting onWheel
        ariaActiveDescendant ariaAtomic ariaAutoComplete ariaBusy ariaChecked ariaCurrent ariaDetails ariaDisabled
        ariaErrorMessage ariaExpanded ariaGrabbed ariaHasPopup ariaHidden ariaInvalid ariaKeyShortcuts ariaLabel
        ariaLive ariaModal ariaMultiLine ariaMultiSelectable ariaOrientation ariaPlaceholder ariaPressed ariaReadOnly
        ariaRelevant ariaRequired ariaSelected ariaSort ariaValueText role""",
}
# What SVG has beside the ARIA, XLink and XML names: typed properties, and those whose attribute differs.
SVG = {
    "boolean": "download",
    "number": """accentHeight alphabetic amplitude ascent azimuth bias capHeight descent diffuseConstant divisor elevation
        exponent fillOpacity hanging horizAdvX horizOriginX horizOriginY ideographic intercept k k1 k2 k3 k4
        limitingConeAngle mathematical mediaSize overlinePosition overlineThickness pathLength pointsAtX pointsAtY
        pointsAtZ specularConstant specularExponent strikethroughPosition strikethroughThickness strokeMiterLimit
        strokeOpacity surfaceScale tabIndex targetX targetY underlinePosition underlineThickness unitsPerEm
        vAlphabetic vHanging vIdeographic vMathematical vertAdvY vertOriginX vertOriginY xHeight
        ariaColCount ariaColIndex ariaColSpan ariaLevel ariaPosInSet ariaRowCount ariaRowIndex ariaRowSpan ariaSetSize
        ariaValueMax ariaValueMin ariaValueNow""",
    "spaceSeparated": """className ping ariaControls ariaDescribedBy ariaDropEffect ariaFlowTo ariaLabelledBy ariaOwns
        ariaRoleDescription""",
    "commaSeparated": "g1 g2 glyphName",
    "commaOrSpaceSeparated": """about kernelMatrix property rel requiredExtensions requiredFeatures requiredFonts
        requiredFormats rev strokeDashArray systemLanguage typeOf""",
    "text": """alignmentBaseline arabicForm attributeName attributeType baseFrequency baseProfile baselineShift calcMode
        clipPath clipPathUnits clipRule colorInterpolation colorInterpolationFilters colorProfile colorRendering
        contentScriptType contentStyleType crossOrigin dataType defaultAction dominantBaseline edgeMode
        enableBackground externalResourcesRequired fillRule filterRes filterUnits floodColor floodOpacity fontFamily
        fontSize fontSizeAdjust fontStretch fontStyle fontVariant fontWeight glyphOrientationHorizontal
        glyphOrientationVertical glyphRef gradientTransform gradientUnits hrefLang imageRendering kernelUnitLength
        keyPoints keySplines keyTimes lengthAdjust letterSpacing lightingColor markerEnd markerHeight markerMid
        markerStart markerUnits markerWidth maskContentUnits maskType maskUnits numOctaves overflow paintOrder panose1
        patternContentUnits patternTransform patternUnits pointerEvents preserveAlpha preserveAspectRatio
        primitiveUnits refX refY referrerPolicy renderingIntent repeatCount repeatDur shapeRendering spreadMethod
        startOffset stdDeviation stitchTiles stopColor stopOpacity strokeDashOffset strokeLineCap strokeLineJoin
        strokeWidth tableValues textAnchor textDecoration textLength textRendering transformOrigin unicodeBidi
        unicodeRange vectorEffect viewBox viewTarget wordSpacing writingMode xChannelSelector yChannelSelector
        zoomAndPan
        ariaActiveDescendant ariaAtomic ariaAutoComplete ariaBusy ariaChecked ariaCurrent ariaDetails ariaDisabled
        ariaErrorMessage ariaExpanded ariaGrabbed ariaHasPopup ariaHidden ariaInvalid ariaKeyShortcuts ariaLabel
        ariaLive ariaModal ariaMultiLine ariaMultiSelectable ariaOrientation ariaPlaceholder ariaPressed ariaReadOnly
        ariaRelevant ariaRequired ariaSelected ariaSort ariaValueText""",
}
XML = """xLinkActuate xLinkArcRole xLinkHref xLinkRole xLinkShow xLinkTitle xLinkType xmlBase xmlLang xmlSpace
    xmlns xmlnsXLink"""
HTML_ATTRIBUTES = {"acceptCharset": "accept-charset", "className": "class", "htmlFor": "for", "httpEquiv": "http-equiv"}
# SVG attributes keep the case of their property, except these in lower case ...
SVG_LOWER = "crossOrigin dataType hrefLang playbackOrder referrerPolicy tabIndex timelineBegin typeOf".split()
# ... and these with hyphens.
SVG_HYPHENS = """accentHeight alignmentBaseline arabicForm baselineShift capHeight clipPath clipRule colorInterpolation
    colorInterpolationFilters colorProfile colorRendering dominantBaseline enableBackground fillOpacity fillRule
    floodColor floodOpacity fontFamily fontSize fontSizeAdjust fontStretch fontStyle fontVariant fontWeight glyphName
    glyphOrientationHorizontal glyphOrientationVertical horizAdvX horizOriginX horizOriginY imageRendering
    letterSpacing lightingColor markerEnd markerMid markerStart maskType overlinePosition overlineThickness paintOrder
    pointerEvents renderingIntent shapeRendering stopColor stopOpacity strikethroughPosition strikethroughThickness
    strokeOpacity strokeWidth textAnchor textDecoration textRendering transformOrigin underlinePosition
    underlineThickness unicodeBidi unicodeRange unitsPerEm vAlphabetic vHanging vIdeographic vMathematical vectorEffect
    vertAdvY vertOriginX vertOriginY wordSpacing writingMode xHeight""".split()
SVG_ATTRIBUTES = {
    "className": "class", "panose1": "panose-1", "strokeDashArray": "stroke-dasharray",
    "strokeDashOffset": "stroke-dashoffset", "strokeLineCap": "stroke-linecap", "strokeLineJoin": "stroke-linejoin",
    "strokeMiterLimit": "stroke-miterlimit",
}


def hyphenated(name):
    return "".join("-" + c.lower() if c.isupper() else c for c in name)


def attribute(name, is_svg):
    if name.startswith("aria"):
        return "aria-" + name[4:].lower()
    if name.startswith("xLink"):
        return "xlink:" + name[5:].lower()
    if name == "xmlnsXLink":
        return "xmlns:xlink"
    if name.startswith("xml") and name != "xmlns":
        return "xml:" + name[3:].lower()
    if not is_svg:
        return HTML_ATTRIBUTES.get(name, name.lower())
    if name in SVG_ATTRIBUTES:
        return SVG_ATTRIBUTES[name]
    if name in SVG_LOWER:
        return name.lower()
    return hyphenated(name) if name in SVG_HYPHENS else name


def properties():
    for table, names, is_svg in (("HTML", HTML, False), ("SVG", SVG, True)):
        rows = {}
        for kind, text in list(names.items()) + [("text", XML)]:
            for name in text.split():
                value = f"{name} {attribute(name, is_svg)} {kind}"
                for key in (name.lower(), attribute(name, is_svg).lower()):
                    rows.setdefault(key, value)
        write(f"Attributes/PropertyInformation+{table}.swift", "PropertyInformation",
              f"{table}: what is known of a name in lower case: property, attribute and kind.", rows.items(),
              table.lower() + "Table")


# Letters that become the letter they decompose to.
ACCENTED = """ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćČčĎďĒēĖėęĚěĞğĢģĨĩīĮįİķĻļĽľŃńŅņŇňŌōŐő
    ŔŕŘřŚśŞşŠšŢţŤťŨũūŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưȘșȚțṢṣẀẁẂẃẄẅ
    ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ"""
# The others, as pairs.
TRANSLITERATED = """
    $ dollar % percent & and < less > greater | or ¢ cent £ pound ¤ currency ¥ yen © (c) ª a ® (r) º o
    Æ AE Ð D Ø O Þ TH ß ss æ ae ð d ø o þ th Đ DJ đ dj Ę e Ī i ı i Ķ k Ł L ł l Œ OE œ oe Ū u Ə E ƒ f ǈ LJ ǉ lj ǋ NJ ǌ nj
    ə e ˚ o ẞ SS
    Ά A Έ E Ή H Ί I Ό O Ύ Y Ώ W ΐ i Α A Β B Γ G Δ D Ε E Ζ Z Η H Θ 8 Ι I Κ K Λ L Μ M Ν N Ξ 3 Ο O Π P Ρ R Σ S Τ T Υ Y Φ F
    Χ X Ψ PS Ω W Ϊ I Ϋ Y ά a έ e ή h ί i ΰ y α a β b γ g δ d ε e ζ z η h θ 8 ι i κ k λ l μ m ν n ξ 3 ο o π p ρ r ς s
    σ s τ t υ y φ f χ x ψ ps ω w ϊ i ϋ y ό o ύ y ώ w
    Ё Yo Ђ DJ Є Ye І I Ї Yi Ј J Љ LJ Њ NJ Ћ C Џ DZ А A Б B В V Г G Д D Е E Ж Zh З Z И I Й J К K Л L М M Н N О O П P Р R
    С S Т T У U Ф F Х H Ц C Ч Ch Ш Sh Щ Sh Ъ U Ы Y Ь - Э E Ю Yu Я Ya а a б b в v г g д d е e ж zh з z и i й j к k л l
    м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh щ sh ъ u ы y ь - э e ю yu я ya ё yo ђ dj є ye і i ї yi ј j
    љ lj њ nj ћ c ѝ u џ dz Ґ G ґ g Ғ GH ғ gh Қ KH қ kh Ң NG ң ng Ү UE ү ue Ұ U ұ u Һ H һ h Ә AE ә ae Ө OE ө oe
    Ա A Բ B Գ G Դ D Ե E Զ Z Է E' Ը Y' Թ T' Ժ JH Ի I Լ L Խ X Ծ C' Կ K Հ H Ձ D' Ղ GH Ճ TW Մ M Յ Y Ն N Շ SH Չ CH Պ P
    Ջ J Ռ R' Ս S Վ V Տ T Ր R Ց C Փ P' Ք Q' Օ O'' Ֆ F և EV
    ء a آ aa أ a ؤ u إ i ئ e ا a ب b ة h ت t ث th ج j ح h خ kh د d ذ th ر r ز z س s ش sh ص s ض dh ط t ظ z ع a غ gh ف f
    ق q ك k ل l م m ن n ه h و w ى a ي y پ p چ ch ژ zh ک k گ g ی y ﻵ laa ﻷ laa ﻹ lai ﻻ la
    ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ f ქ k ღ gh ყ q შ sh ჩ ch ც ts
    ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
    ‘ ' ’ ' “ \\" ” \\" „ \\" † + • * … ...
    ฿ baht ₠ ecu ₢ cruzeiro ₣ french_franc ₤ lira ₥ mill ₦ naira ₧ peseta ₨ rupee ₩ won ₪ new_shequel ₫ dong € euro ₭ kip
    ₮ tugrik ₯ drachma ₰ penny ₱ peso ₲ guarani ₳ austral ₴ hryvnia ₵ cedi ₸ kazakhstani_tenge ₹ indian_rupee
    ₺ turkish_lira ₽ russian_ruble ₿ bitcoin ℠ sm ™ tm ∂ d ∆ delta ∑ sum ∞ infinity ♥ love 元 yuan 円 yen ﷼ rial
"""
# Arabic vowel signs, by their code points, and the digits of two Arabic ranges.
VOWEL_SIGNS = {0x64B: "an", 0x64C: "on", 0x64D: "en", 0x64E: "a", 0x64F: "u", 0x650: "e", 0x652: ""}
DIGIT_RANGES = (0x660, 0x6F0)


def transliterations():
    rows = {c: unicodedata.normalize("NFD", c)[0] for c in ACCENTED if not c.isspace()}
    words = TRANSLITERATED.split()
    for character, text in zip(words[::2], words[1::2]):
        # A lone hyphen stands for nothing, an underscore for a space.
        rows[character] = "" if text == "-" else text.replace("_", " ")
    rows["–"] = "-"
    rows.update({chr(code): text for code, text in VOWEL_SIGNS.items()})
    rows.update({chr(start + digit): str(digit) for start in DIGIT_RANGES for digit in range(10)})
    write("Pages/PathSlug+Transliterations.swift", "PathSlug", "Code points in hexadecimal with what is written for them.",
          [(f"{ord(character):X}", text) for character, text in rows.items()])
    return len(rows)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["emoji", path]: emoji(path)
        case ["entities"]: entities()
        case ["properties"]: properties()
        case ["transliterations"]: transliterations()
        case _: sys.exit(__doc__)
