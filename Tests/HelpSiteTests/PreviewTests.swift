import HelpSite
import Testing

/// The preview gives out the site and nothing else, to nobody but this machine.
struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("<p>home", to: "site/index.html")
    try folder.write("<p>page", to: "site/guide/index.html")
    try folder.write("<p>none", to: "site/404.html")
    try folder.write("a{}", to: "site/a.css")
    try folder.write("secret", to: "secret.txt")
    try folder.write("hidden", to: "site/.hidden")
  }

  private func answer(
    _ target: String, method: String = "GET", host: String? = "localhost:4000",
    basePath: String = "/"
  ) -> PreviewResponder.Response {
    PreviewResponder(folder: folder.path + "/site", basePath: basePath, port: 4_000).response(
      to: .init(method: method, target: target, host: host), state: PreviewState())
  }

  @Test func pagesCarryTheScriptOfThePreview() {
    let page = answer("/?q=1")
    #expect(page.status == 200)
    #expect(
      String(decoding: page.body, as: UTF8.self)
        == "<p>home<script src=\"/_preview/script.js\"></script>\n")
    #expect(answer("/a.css").body == Array("a{}".utf8))
    #expect(answer("/guide/").status == 200)
    #expect(answer("/guide")["Location"] == "/guide/")
    #expect(answer("/nowhere").status == 404)
    #expect(answer("/", method: "HEAD").body.isEmpty)
    #expect(answer("/_preview/state")["Content-Type"] == "application/json")
  }

  @Test(
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/guide/../../secret.txt", "/..%2fsecret.txt",
      "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/guide//../secret.txt", "//etc/passwd",
      "/a.css%00.html", "/.hidden", "/%2Ehidden", "/.helpcenter-site", "secret.txt", "",
      "http://localhost:4000/secret.txt",
    ])
  func nothingOutsideTheSiteIsGivenOut(target: String) {
    let response = answer(target)
    #expect(response.status == 404)
    #expect(!String(decoding: response.body, as: UTF8.self).contains("secret"))
  }

  @Test(arguments: [
    "evil.example", "localhost", "localhost:80", "127.0.0.1.evil.example:4000", nil,
  ])
  func foreignHostsAreRefused(host: String?) {
    #expect(answer("/", host: host).status == 403)
  }

  @Test(arguments: ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST:4000"])
  func namesOfThisMachineAreAnswered(host: String) {
    #expect(answer("/", host: host).status == 200)
  }

  @Test func nothingIsChanged() {
    #expect(answer("/", method: "POST").status == 405)
    #expect(answer("/", method: "POST")["Allow"] == "GET, HEAD")
  }

  @Test func aBasePathIsKept() {
    #expect(answer("/", basePath: "/help/")["Location"] == "/help/")
    #expect(answer("/help/", basePath: "/help/").status == 200)
    #expect(answer("/guide/", basePath: "/help/").status == 404)
  }
}
