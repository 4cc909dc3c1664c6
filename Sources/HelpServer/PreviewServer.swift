internal import FlyingFox
internal import FlyingSocks
internal import Foundation
package import HelpSite

/// Serves the preview of a site to browsers on this machine.
package struct PreviewServer: Sendable {
  private let preview: SitePreview
  private let responder: PreviewResponder
  private let host: String
  private let port: UInt16

  /// Creates a server.
  ///
  /// - Parameters:
  ///   - preview: What is served.
  ///   - responder: What answers.
  ///   - host: The IPv4 address to listen at.
  ///   - port: The port.
  package init(
    _ preview: SitePreview, responder: PreviewResponder, host: String = "127.0.0.1", port: UInt16
  ) {
    self.preview = preview
    self.responder = responder
    self.host = host
    self.port = port
  }

  /// Why a server cannot listen.
  package enum ListenError: Error {
    /// Another program listens at the port.
    case portIsTaken
    /// The system gives the port or the address to nobody like this user.
    case notAllowed
    /// Something else, in the words of the system.
    case other(String)

    init(_ number: Int32, _ message: String) {
      switch number {
      case EADDRINUSE: self = .portIsTaken
      case EACCES, EPERM: self = .notAllowed
      default: self = .other(message.lowercased())
      }
    }
  }

  /// Serves until the task is cancelled, and looks for changes twice a second.
  ///
  /// - Parameters:
  ///   - started: Is called when the server listens.
  ///   - report: Is told what each build found.
  /// - Throws: ``ListenError`` if the server cannot listen, as when the port is taken.
  package func run(
    started: @escaping @Sendable () -> Void,
    report: @escaping @Sendable (SitePreview.Findings) -> Void
  ) async throws {
    do {
      try await serve(started: started, report: report)
    } catch SocketError.failed(_, let number, let message) {
      throw ListenError(number, message)
    }
  }

  private func serve(
    started: @escaping @Sendable () -> Void,
    report: @escaping @Sendable (SitePreview.Findings) -> Void
  ) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: host, port: port), logger: .disabled)
    let responder = responder
    let preview = preview
    await server.appendRoute("*") { request in
      PreviewServer.answer(request, responder, preview)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        started()
        while !Task.isCancelled {
          if let found = preview.refresh() { report(found) }
          try await Task.sleep(for: .milliseconds(500))
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func answer(
    _ request: HTTPRequest, _ responder: PreviewResponder, _ preview: SitePreview
  ) -> HTTPResponse {
    let response = responder.response(
      to: .init(
        method: request.method.rawValue, target: request.target.rawValue,
        host: request.headers[HTTPHeader("Host")]),
      state: preview.state)
    var headers = HTTPHeaders()
    for field in response.fields { headers.addValue(field.value, for: HTTPHeader(field.name)) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: ""), headers: headers,
      body: Data(response.body))
  }
}
