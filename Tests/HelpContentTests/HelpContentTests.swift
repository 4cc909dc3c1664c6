import HelpCenter
import HelpContent
import Testing

@Suite("The embedded articles")
struct HelpContentTests {
  @Test("They open, and every byte is right")
  func opens() throws {
    let image = try HelpImage.helpCenter
    try image.verify()
    #expect(try image.index(ofTopic: "gateway-fails-to-start") != nil)
  }
}
