import HelpSearch

/// A small help center to search in.
enum SampleIndex {
  static let documents = [
    SearchDocument(
      path: "/troubleshooting/gateway-fails-to-start", title: "Gateway fails to start",
      description: "What to do when the gateway does not come up.", category: "Troubleshooting",
      keywords: ["EADDRINUSE"],
      sections: [
        .init(text: "The gateway listens on port 18789. Look at the log first."),
        .init(
          anchor: "port-in-use", title: "Port in use", trail: [],
          text: "Another process holds the port 18789. Find it with lsof -i and end it."),
        .init(
          anchor: "token", title: "Wrong token", trail: ["Configuration"],
          text: "The token in ~/.openclaw/openclaw.json must match. Set HTTP_PROXY if needed."),
      ]),
    SearchDocument(
      path: "/account/sign-in", title: "How do I sign in?", category: "Account",
      sections: [
        .init(text: "Open the page and enter your e-mail address. Naïve users use a résumé."),
        .init(anchor: "forgot", title: "Forgotten password", text: "Ask for a new password."),
      ]),
    SearchDocument(
      path: "/guide/languages", title: "Languages", category: "Guide",
      sections: [
        .init(text: "Plug-ins are written in C++, C# or Swift with getActiveSheet and --verbose."),
        .init(anchor: "ja", title: "日本語", text: "検索エンジンの設定を変更します。"),
      ]),
    SearchDocument(
      path: "/guide/printing", title: "Printing documents", category: "Guide",
      sections: [.init(text: "Print a document. The printer prints what the document holds.")]),
  ]

  static func bytes(synonyms: [[String]] = []) throws -> [UInt8] {
    var builder = SearchIndexBuilder(language: .english)
    builder.synonyms = synonyms
    for document in documents { builder.add(document) }
    return try builder.build()
  }

  static func index(synonyms: [[String]] = []) throws -> SearchIndex {
    try SearchIndex(bytes(synonyms: synonyms))
  }
}
