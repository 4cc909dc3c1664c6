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
    let graph = try PayloadGraph(devalue: bytes)
    let escaped = graph.devalue(slashes: .escaped)
    #expect(graph.devalue() == bytes || escaped == bytes)
  }
}
