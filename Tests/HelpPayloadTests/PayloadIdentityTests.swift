import Foundation
import HelpCenter
import HelpPayload
import Testing

/// The data lies beside the repository; a plain checkout passes without it.
@Suite(.enabled(if: SharedData.isPresent))
struct PayloadIdentityTests {
  @Test(arguments: SharedData.payloads)
  func writesEveryPayloadAsItWas(file: URL) throws {
    let bytes = try SharedData.bytes(file)
    #expect(try NuxtPayload(json: bytes).json() == bytes)
  }

  @Test(arguments: SharedData.payloads)
  func writesEveryBodyAsItWasThroughMarkup(file: URL) throws {
    let bytes = try SharedData.bytes(file)
    var payload = try NuxtPayload(json: bytes)
    var diagnostics: [Diagnostic] = []
    let documents = try payload.documents(diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(!documents.isEmpty)
    for document in documents {
      let isSet = payload.setBody(document.row.body, of: document.reference)
      #expect(isSet)
    }
    #expect(payload.json() == bytes)
  }

  @Test(arguments: SharedData.payloads)
  func verifiesEveryPublishedDocument(file: URL) throws {
    var diagnostics: [Diagnostic] = []
    let payload = try NuxtPayload(json: SharedData.bytes(file))
    for document in try payload.documents(diagnostics: &diagnostics) {
      #expect(document.row.integrity == .verified, "\(document.row.fields["id"]?.string ?? "")")
    }
  }
}
