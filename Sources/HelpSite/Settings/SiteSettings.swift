internal import HelpAuthoring
public import HelpCenter
internal import HelpMarkdown

/// The settings of a site, as `site.yml` states them.
///
/// ```yaml
/// name: Acme Help
/// tagline: Answers about Acme
/// url: https://help.example.com
/// links:
///   - {title: Status, to: https://status.example.com}
/// contact:
///   link: {title: Write to us, to: mailto:help@example.com}
/// ```
public struct SiteSettings: Sendable {
  /// What the owner says about the site.
  public var configuration = SiteConfiguration()
  /// The files that stand beside the pages.
  public var files = SiteFiles()
  /// The folder of files that are copied as they are, relative to the settings' own folder.
  public var staticFolder: String?
  /// The parts of pages that the files of the theme's folder replace.
  public var templates: [ThemePart: PageTemplate] = [:]
  /// Findings about the settings.
  public private(set) var diagnostics: [Diagnostic] = []

  private var themeFolder: String?
  /// The folder of the settings, with a slash at its end; empty for the current one.
  private var folder = ""

  /// Creates settings of defaults.
  public init() {}

  /// Reads a file of settings.
  ///
  /// - Throws: ``HelpAuthoringError`` if the file or one that it names cannot be read.
  public init(path: String) throws {
    let bytes = try FileSystem.read(path, limit: 16 << 20)
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let source = YAMLSource(file: bytes, named: path)
    let (object, findings) = YAMLReader.readObject(source)
    diagnostics = findings
    var reader = SettingsReader(
      object,
      file: SettingsReader.File(
        path: path, lines: LineTable(bytes), offsets: YAMLReader.keyOffsets(source)))
    try read(&reader)
    reader.finish()
    diagnostics += reader.diagnostics
    if let name = themeFolder { try readTemplates(located(name)) }
  }

  /// Hands the settings to a build.
  public func apply(to options: inout SiteOptions) {
    options.configuration = configuration
    options.extras = files
    options.staticFolder = staticFolder
    options.templates = templates
  }

  /// The path of the settings if none is given: `site.yml` in the current folder, else in the
  /// folder of the articles; `nil` if neither is there.
  public static func standardPath(content: String) -> String? {
    let folder = content.hasSuffix("/") ? content : content + "/"
    return ["", folder].map { $0 + ContentFolder.settingsName }.first {
      OutputFileSystem.status(of: $0)?.isFile ?? false
    }
  }

  /// Returns the path of a file that the settings name from their own folder.
  private func located(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }

  private mutating func read(_ reader: inout SettingsReader) throws {
    if let name = reader.text("name") { configuration.name = name }
    if let tagline = reader.text("tagline") { configuration.tagline = tagline }
    readAddress(&reader)
    if let style = reader.choice("addresses", SiteAddress.Style.self) {
      configuration.addressStyle = style
    }
    if let language = reader.languageTag("language") {
      configuration.language = language
      configuration.direction = SiteConfiguration.Direction(languageTag: language)
      configuration.labels = SiteLabels(languageTag: language)
    }
    if let direction = reader.choice("direction", SiteConfiguration.Direction.self) {
      configuration.direction = direction
    }
    readLook(&reader)
    configuration.headerLinks = links(&reader, "links")
    _ = reader.section("footer") { footer -> Void? in
      configuration.footerLinks = links(&footer, "links")
      configuration.footerText = footer.text("text") ?? ""
      return nil
    }
    configuration.headSnippets = reader.texts("head") ?? []
    if let name = reader.text("stylesheet") {
      let bytes = try FileSystem.read(located(name), limit: 16 << 20)
      configuration.stylesheet = String(decoding: bytes, as: UTF8.self)
    }
    themeFolder = reader.text("theme")
    _ = reader.section("labels") { labels -> Void? in
      configuration.labels.read(&labels)
      return nil
    }
    configuration.editAddress = reader.text("edit")
    readReaders(&reader)
    configuration.versions = EditionSettings(folder: folder).read(&reader, "versions")
    configuration.languages = EditionSettings(folder: folder).readLanguages(&reader)
    configuration.usefulArticles = reader.texts("useful") ?? []
    configuration.includesDrafts = reader.flag("drafts") ?? false
    staticFolder = reader.text("static").map { located($0) }
    readFiles(&reader)
  }

  /// Takes a complete address apart into origin and base path.
  private mutating func readAddress(_ reader: inout SettingsReader) {
    if let url = reader.text("url") {
      if !configuration.setAddress(url) {
        reader.report("url", "'url' must be an address such as https://help.example.com/docs/")
      }
    }
    if let path = reader.text("base-path") { configuration.setBasePath(path) }
  }

  private mutating func readLook(_ reader: inout SettingsReader) {
    configuration.logo = reader.section("logo") { logo in
      let source = logo.text("src")
      let dark = logo.text("dark-src")
      let width = logo.number("width") ?? 28
      let height = logo.number("height") ?? 28
      return source.map {
        SiteConfiguration.Logo(source: $0, darkSource: dark, width: width, height: height)
      }
    }
    _ = reader.section("colors") { colors -> Void? in
      for (key, path) in [
        ("accent", \SiteColors.accentLight), ("accent-dark", \SiteColors.accentDark),
      ] {
        guard let text = colors.text(key) else { continue }
        guard let color = SiteColor(text) else {
          colors.report(key, "'colors.\(key)' must be a colour such as #0b665c")
          continue
        }
        configuration.colors[keyPath: path] = color
      }
      return nil
    }
    configuration.socialImage = reader.text("social-image")
  }

  /// What readers are asked and offered.
  private mutating func readReaders(_ reader: inout SettingsReader) {
    let feedback = reader.section("feedback") { section -> SiteConfiguration.Feedback? in
      let template = section.text("links")
      let action = section.text("form")
      let isEvent = section.flag("event") ?? false
      return template.map { .links(template: $0) } ?? action.map { .form(action: $0) }
        ?? (isEvent ? .event : nil)
    }
    configuration.feedback = feedback ?? .none
    configuration.contact = reader.section("contact") { contact in
      let title = contact.text("title") ?? ""
      let text = contact.text("text") ?? ""
      let link = contact.section("link") { SiteSettings.link(&$0) }
      return link.map { SiteConfiguration.Contact(title: title, text: text, link: $0) }
    }
  }

  private mutating func readFiles(_ reader: inout SettingsReader) {
    _ = reader.section("files") { section -> Void? in
      if let flag = section.flag("markdown") { files.markdown = flag }
      if let flag = section.flag("feed") { files.feed = flag }
      if let flag = section.flag("search") { files.search = flag }
      if let flag = section.flag("search-without-server") { files.searchWithoutServer = flag }
      if let flag = section.flag("service-worker") { files.serviceWorker = flag }
      if let flag = section.flag("search-records") { files.searchRecords = flag }
      return nil
    }
  }

  private static func link(_ reader: inout SettingsReader) -> SiteConfiguration.Link? {
    let title = reader.text("title")
    let target = reader.text("to")
    guard let title, let target else { return nil }
    return SiteConfiguration.Link(title: title, destination: target)
  }

  private func links(
    _ reader: inout SettingsReader, _ key: String
  ) -> [SiteConfiguration.Link] {
    reader.sections(key) { SiteSettings.link(&$0) } ?? []
  }

  /// Reads the files of a theme, each named after the part of pages that it replaces.
  private mutating func readTemplates(_ folder: String) throws {
    for name in try FileSystem.names(in: folder).sorted() where name.hasSuffix(".html") {
      let path = "\(folder)/\(name)"
      guard let part = ThemePart(rawValue: String(name.dropLast(5))) else {
        diagnostics.append(.unknownThemePart(path))
        continue
      }
      let bytes = try FileSystem.read(path, limit: 16 << 20)
      templates[part] = PageTemplate(String(decoding: bytes, as: UTF8.self))
    }
  }
}
