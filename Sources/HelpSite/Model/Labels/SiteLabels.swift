import HelpCenter
public import HelpHTML

/// The words of the interface, in English unless a language is given; names in braces stand for
/// values.
public struct SiteLabels: Sendable, Hashable {
  // Every page.
  /// The link to the content.
  public var skipLink = "Skip to content"
  /// The first of the breadcrumbs, and the link to the home page.
  public var home = "Home"
  /// Names the links in the header.
  public var siteLinks = "Site"
  /// Names the menu in the header.
  public var menu = "Menu"
  /// The title of the navigation.
  public var topics = "Topics"
  /// Names the trail of pages above this one.
  public var breadcrumbs = "Breadcrumbs"
  /// Names the links in the footer.
  public var footerLinks = "More"
  /// Names the choice of the version.
  public var version = "Version"
  /// Names the choice of the language.
  public var language = "Language"
  /// Says which version the page is about, if it is not the latest.
  public var otherVersion = "This page is about version {version}."
  /// The link to the latest version.
  public var latestVersion = "Go to version {version}"
  /// Names the button that changes between light and dark.
  public var theme = "Light or dark"

  // Search.
  /// Names the search.
  public var search = "Search"
  /// What the empty search field says.
  public var searchPlaceholder = "Search the help"
  /// The title of the search page.
  public var searchResults = "Search results"
  /// Says how many articles were found.
  public var resultCount = "{count} results"
  /// Says that one article was found.
  public var oneResult = "1 result"
  /// Says that nothing was found.
  public var noResults = "Nothing found for “{query}”"
  /// Introduces articles that were meant, perhaps.
  public var suggestions = "Did you mean"
  /// Says what was searched for in place of what was typed.
  public var corrected = "Showing results for {query}."
  /// Offers the search for what was typed.
  public var searchInstead = "Search for {query} instead"
  /// Names the searches of before.
  public var recentSearches = "Recent searches"
  /// The button that forgets the searches of before.
  public var clear = "Clear"
  /// The button that closes the search.
  public var close = "Close"
  /// Chooses all categories.
  public var allTopics = "All topics"
  /// Leads from the short list of results to all.
  public var allResults = "All {count} results"
  /// The button that shows further results.
  public var moreResults = "Show more"
  /// Says that the search cannot run in this browser.
  public var searchBlocked = "Search cannot run here; matching titles and keywords instead."
  /// Says how to move among the results.
  public var searchKeys = "↑ ↓ to move, Enter to open, Esc to close"

  // Home and category pages.
  /// The title of the home page.
  public var homeTitle = "How can we help?"
  /// The title above the articles of the home page.
  public var usefulArticles = "Most useful articles"
  /// The title above the articles of no category, below others.
  public var otherArticles = "Further articles"
  /// The title above the categories.
  public var browseTopics = "Browse by topic"
  /// Counts articles.
  public var articleCount = "{count} articles"
  /// Counts one article.
  public var oneArticle = "1 article"
  /// The title of the list of keywords.
  public var keywordIndex = "Index from A to Z"
  /// What the keyword index says of itself.
  public var keywordIndexDescription = "Every article, by title and by keyword."
  /// Names the field that shortens the index.
  public var filterIndex = "Filter the index"
  /// The heading of what begins with no letter.
  public var otherLetters = "0–9 and signs"

  // Article pages.
  /// The title of the table of contents.
  public var onThisPage = "On this page"
  /// Says when the article was last changed.
  public var updated = "Updated {date}"
  /// Says how long it takes to read.
  public var readingTime = "{count} min read"
  /// Marks a draft.
  public var draft = "Draft"
  /// The title above articles on related questions.
  public var related = "Related articles"
  /// The article before.
  public var previous = "Previous"
  /// The article after.
  public var next = "Next"
  /// Names the links to the articles before and after.
  public var neighbours = "Previous and next article"
  /// The link to all articles of a category.
  public var allInCategory = "All {count} articles"
  /// The title above the articles that the reader opened before.
  public var recentlyViewed = "Recently viewed"
  /// The link to the place where the article is edited.
  public var edit = "Edit this page"
  /// The title of the contact box.
  public var contact = "Still need help?"
  /// Asks whether the article helped.
  public var feedbackQuestion = "Was this helpful?"
  /// The answer that it did.
  public var feedbackYes = "Yes"
  /// The answer that it did not.
  public var feedbackNo = "No"
  /// Thanks for the answer.
  public var feedbackThanks = "Thank you."
  /// The button that copies code.
  public var copy = "Copy"
  /// Says that something was copied.
  public var copied = "Copied"
  /// The button that copies a table.
  public var copyTable = "Copy as CSV"
  /// Names the link that copies the address of a section; its title follows.
  public var copyLink = "Copy link to"
  /// Says which words are marked, and offers to unmark them.
  public var searchedFor = "Marked: {query}"

  // The page for addresses that lead nowhere.
  /// The title.
  public var notFound = "Page not found"
  /// What to do.
  public var notFoundText = "The address may be old or mistyped. Search for what you need:"
  /// Introduces articles with similar addresses.
  public var closest = "Closest articles"

  /// The names of the months.
  public var months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// How a date is written; `{month}` is the name, `{month-number}` its number.
  public var date = "{month} {day}, {year}"
  /// The words that the renderer adds to articles.
  public var content = HTMLLabels()

  /// Creates the English words.
  public init() {}

  /// Returns a label with values in place of the names in braces.
  static func filled(_ label: String, _ values: (name: String, value: String)...) -> String {
    var result = ""
    var rest = label[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      guard let value = values.first(where: { rest.hasPrefix("{\($0.name)}") }) else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      result += value.value
      rest = rest.dropFirst(value.name.count + 2)
    }
    return result + rest
  }

  /// Returns how many articles there are, in words.
  func count(ofArticles count: Int) -> String {
    count == 1 ? oneArticle : Self.filled(articleCount, ("count", String(count)))
  }

  /// Returns a date in words.
  func text(of day: CalendarDate) -> String {
    let month = day.month <= months.count ? months[day.month - 1] : String(day.month)
    return Self.filled(
      date, ("month", month), ("month-number", String(day.month)), ("day", String(day.day)),
      ("year", String(day.year)))
  }
}
