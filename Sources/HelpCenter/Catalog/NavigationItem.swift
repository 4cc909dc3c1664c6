/// An entry of the navigation tree: a page, a directory, or a directory with its index page.
public struct NavigationItem: Sendable, Hashable {
  /// The title: `navigation.title` of the page, the directory's, or the page's own.
  public let title: String
  /// The path of the page or the directory.
  public let path: String
  /// The name of an icon.
  public let icon: String?
  /// Whether a page stands at the path; else the entry only holds others.
  public let isPage: Bool
  /// The entries below.
  public let children: [NavigationItem]
}

extension HelpCatalog {
  /// Returns the pages before and after an article in the reading order of the navigation.
  ///
  /// Both are `nil` for an article that is hidden from navigation.
  public func neighbours(of article: HelpArticle) -> (previous: HelpArticle?, next: HelpArticle?) {
    guard let place = place(of: article) else { return (nil, nil) }
    let places = neighbours(ofPlace: place)
    return (places.previous.map { articles[$0] }, places.next.map { articles[$0] })
  }

  /// Returns the places of the pages before and after the article at a place.
  package func neighbours(ofPlace place: Int) -> (previous: Int?, next: Int?) {
    guard let position = readingOrder.positions[place] else { return (nil, nil) }
    let order = readingOrder.articles
    return (
      position > 0 ? order[position - 1] : nil,
      position + 1 < order.count ? order[position + 1] : nil
    )
  }
}

/// Grows the navigation tree from articles in their order.
///
/// A directory stands where its first article stands, and its index page stands for it.
struct NavigationBuilder {
  /// The number of directory levels that become entries.
  private static let depthLimit = 100

  private struct Node {
    var path: String
    var name: String
    var directory: DirectorySettings?
    var page: Int?
    var children: [Int] = []
  }

  private let articles: [HelpArticle]
  private let directories: [String: DirectorySettings]
  private var nodes: [Node]
  private var places: [String: Int] = ["/": 0]

  init(articles: [HelpArticle], directories: [String: DirectorySettings]) {
    self.articles = articles
    self.directories = directories
    nodes = [Node(path: "/", name: "")]
  }

  /// Returns the top-level entries.
  mutating func items() -> [NavigationItem] {
    for (place, article) in articles.enumerated() where !article.isHiddenFromNavigation {
      add(article, at: place)
    }
    let below = nodes[0].children.map { item(nodes[$0]) }
    guard let page = nodes[0].page else { return below }
    // The page at the root is an entry beside the others, not their parent.
    let root = Node(path: "/", name: "", directory: nil, page: page)
    return [item(root)] + below
  }

  private mutating func add(_ article: HelpArticle, at place: Int) {
    var parts = ContentPath(article.path).parts
    if parts.count > NavigationBuilder.depthLimit {
      // Deeper directories get no entries of their own.
      let last = parts[(NavigationBuilder.depthLimit - 1)...].joined(separator: "/")
      parts = parts.prefix(NavigationBuilder.depthLimit - 1) + [last]
    }
    var parent = 0
    var path = ""
    for (depth, part) in parts.enumerated() {
      path += "/" + part
      if directories[path]?.isHidden == true { return }
      if let known = places[path], depth < parts.count - 1 || nodes[known].page == nil {
        parent = known
      } else {
        nodes.append(Node(path: path, name: part, directory: directories[path]))
        nodes[parent].children.append(nodes.count - 1)
        parent = nodes.count - 1
        if places[path] == nil { places[path] = parent }
      }
    }
    nodes[parent].page = nodes[parent].page ?? place
  }

  private func item(_ node: Node) -> NavigationItem {
    let page = node.page.map { articles[$0] }
    let stated = page?.navigation?.object?["title"]?.string
    return NavigationItem(
      title: stated ?? node.directory?.title ?? page?.title
        ?? NuxtText.title(ofPathPart: node.name),
      path: node.path, icon: node.directory?.icon ?? page?.icon, isPage: page != nil,
      children: node.children.map { item(nodes[$0]) })
  }

  /// Returns the places of all pages of a tree in reading order, and the position of each.
  static func readingOrder(
    of items: [NavigationItem], in index: CatalogIndex, _ articles: [HelpArticle]
  ) -> (articles: [Int], positions: [Int: Int]) {
    var order: [Int] = []
    var positions: [Int: Int] = [:]
    func walk(_ items: [NavigationItem]) {
      for item in items {
        if item.isPage, let place = index.places(ofPath: item.path).first,
          positions[place] == nil
        {
          positions[place] = order.count
          order.append(place)
        }
        walk(item.children)
      }
    }
    walk(items)
    return (order, positions)
  }
}
