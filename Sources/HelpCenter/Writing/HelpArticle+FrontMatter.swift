extension HelpArticle {
  /// The front matter that gives the row's fields again when the article is written as Markdown.
  ///
  /// What the file's name and the content give (id, path, stem, extension) is left out, and so is
  /// what would only repeat the title and description.
  public var frontMatter: DataObject {
    var result = DataObject()
    for member in row.fields.members {
      switch member.key {
      case "id", "path", "stem", "extension", "meta", "body", "excerpt", "searchText": continue
      case "slug" where member.value.string == path.split(separator: "/").last.map(String.init):
        continue
      case "seo":
        let seo = seo.members.filter { $0.value != row.fields[$0.key] }
        if !seo.isEmpty { result["seo"] = .object(DataObject(members: seo)) }
      case "navigation" where member.value == .bool(true): continue
      case "draft" where member.value == .bool(false): continue
      default:
        if member.value != .null, member.value != .undefined, member.value != .array([]) {
          result[member.key] = member.value
        }
      }
    }
    for member in meta.members where result[member.key] == nil {
      result[member.key] = member.value
    }
    return result
  }
}
