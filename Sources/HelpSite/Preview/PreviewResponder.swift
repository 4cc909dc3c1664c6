internal import HelpCenter

/// Answers the requests of a browser that previews a site.
///
/// Only files of the site are given out, only by their own names, and only to pages that were asked
/// for by a name of this machine: a page of another site cannot read the preview by a name that it
/// makes lead here (DNS rebinding).
package struct PreviewResponder: Sendable {
  /// A request.
  package struct Request: Sendable {
    /// The method, in capitals.
    package var method: String
    /// The path and query as they were sent.
    package var target: String
    /// The `Host` header.
    package var host: String?

    /// Creates a request.
    package init(method: String, target: String, host: String?) {
      self.method = method
      self.target = target
      self.host = host
    }
  }

  /// An answer.
  package struct Response: Sendable, Hashable {
    /// The status code of HTTP.
    package var status: Int
    /// The header fields, in order.
    package var fields: [Field]
    /// The content.
    package var body: [UInt8]

    /// A header field.
    package struct Field: Sendable, Hashable {
      /// The name.
      package var name: String
      /// The value.
      package var value: String
    }

    /// Returns the value of a header field.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
  }

  private let folder: String
  private let basePath: String
  private let hosts: Set<String>

  /// Creates a responder.
  ///
  /// - Parameters:
  ///   - folder: The folder of the site.
  ///   - basePath: The path the site is published under.
  ///   - port: The port it is asked at.
  ///   - hosts: Further names of this machine, without port.
  package init(folder: String, basePath: String, port: UInt16, hosts: [String] = []) {
    self.folder = folder
    self.basePath = basePath
    self.hosts = Set(
      (["localhost", "127.0.0.1", "[::1]"] + hosts).flatMap { name -> [String] in
        port == 80 ? [name, "\(name):80"] : ["\(name):\(port)"]
      })
  }

  /// Returns the answer to a request.
  package func response(to request: Request, state: PreviewState) -> Response {
    guard let host = request.host?.lowercased(), hosts.contains(host) else {
      return text(403, "The preview answers only to names of this machine.\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = text(405, "Only GET and HEAD are answered.\n")
      response.fields.append(.init(name: "Allow", value: "GET, HEAD"))
      return response
    }
    var response = answer(
      String(request.target.prefix { $0 != "?" && $0 != "#" }), state: state)
    if request.method == "HEAD" { response.body = [] }
    return response
  }

  private func answer(_ path: String, state: PreviewState) -> Response {
    switch path {
    case "/_preview/state": return content(state.json, type: "application/json")
    case "/_preview/script.js":
      return content(Array(PreviewScript.text.utf8), type: "text/javascript")
    case "/" where basePath != "/": return redirect(to: basePath)
    default: break
    }
    guard path.hasPrefix(basePath), let name = fileName(path.dropFirst(basePath.count)) else {
      return notFound()
    }
    if let found = file(name) { return found }
    // A folder without a slash at its end, and pages named like files.
    if !path.hasSuffix("/") {
      if exists("\(name)/index.html") { return redirect(to: path + "/") }
      if let found = file("\(name).html") { return found }
    }
    return notFound()
  }

  /// The file that a path names; `nil` if it could lead out of the folder.
  private func fileName(_ path: Substring) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var names: [String] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.isEmpty, isLast {
        names.append("index.html")
        continue
      }
      let name = ContentPath.percentDecoded(String(part))
      guard SiteAddress.isSafe(name), name.utf8.first != UInt8(ascii: ".") else { return nil }
      names.append(name)
    }
    return names.joined(separator: "/")
  }

  private func exists(_ name: String) -> Bool {
    OutputFileSystem.status(of: "\(folder)/\(name)")?.isFile ?? false
  }

  private func file(_ name: String, status code: Int = 200) -> Response? {
    let path = "\(folder)/\(name)"
    guard let status = OutputFileSystem.status(of: path), status.isFile,
      let bytes = OutputFileSystem.content(of: path, size: Int(status.entry.size))
    else { return nil }
    guard name.hasSuffix(".html") else { return content(bytes, type: MediaType.of(name)) }
    var response = content(page(bytes), type: MediaType.of(name))
    response.status = code
    return response
  }

  /// Returns a page with the script of the preview at its end.
  private func page(_ bytes: [UInt8]) -> [UInt8] {
    bytes + Array("<script src=\"/_preview/script.js\"></script>\n".utf8)
  }

  private func notFound() -> Response {
    file("404.html", status: 404)
      ?? {
        var response = content(
          page(
            Array("<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>\n".utf8)),
          type: "text/html; charset=utf-8")
        response.status = 404
        return response
      }()
  }

  private func redirect(to path: String) -> Response {
    // A path with two slashes in front would be a host.
    let target = "/" + path.drop { $0 == "/" }
    var response = text(302, "")
    response.fields.append(.init(name: "Location", value: target))
    return response
  }

  private func text(_ status: Int, _ text: String) -> Response {
    var response = content(Array(text.utf8), type: "text/plain; charset=utf-8")
    response.status = status
    return response
  }

  private func content(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: 200,
      fields: [
        .init(name: "Content-Type", value: type), .init(name: "Cache-Control", value: "no-store"),
        .init(name: "X-Content-Type-Options", value: "nosniff"),
        .init(name: "X-Frame-Options", value: "DENY"),
      ], body: bytes)
  }
}
