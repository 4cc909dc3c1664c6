/// The words of made articles: plain English first, then names that only few articles share.
///
/// Words are drawn as people use them, a few very often and most hardly ever (Zipf's law), so that
/// an index of the articles has the shape of one of real articles.
struct SampleVocabulary: Sendable {
  private static let common = """
    the to a and of your you is in for it on this that with if are can be or from not when as then \
    at will by an after before have only all new do one each more up out use any these which also \
    has was but them their once until both while
    """.split(separator: " ").map(String.init)

  private static let plain = """
    account settings page email address team member workspace project invoice payment card plan \
    billing owner admin role permission invite password sign login device browser app desktop \
    mobile notification message channel file folder upload download export import report filter \
    search result list table column row field form button menu tab sidebar window dialog error \
    warning status connection network proxy firewall gateway server request response timeout \
    retry token key secret webhook event log record backup restore archive delete remove create \
    add change update edit save cancel open close start stop restart enable disable turn select \
    choose click press enter copy paste move rename share link domain certificate region storage \
    limit usage quota credit refund receipt tax currency trial subscription renewal upgrade \
    downgrade customer contact support ticket reply template automation rule schedule trigger \
    action condition version release history audit session cookie privacy policy consent data \
    database query index cache sync calendar task comment mention attachment image video audio \
    format language translation time zone date day week month year minute hour first last next \
    previous default custom optional required available missing invalid expired active pending \
    complete failed successful manual automatic public private shared internal external primary \
    secondary local remote current recent same different small large long short several many few \
    check verify confirm allow block accept reject approve assign review monitor track measure \
    connect disconnect install uninstall configure set reset show hide find replace wait happen \
    appear need want see read write send receive keep make take give work run help learn know
    """.split(separator: " ").map(String.init)

  private static let onsets = "b c d f g k l m n p r s t v br cr dr gr pl pr st tr qu sk".split(
    separator: " "
  ).map(String.init)
  private static let nuclei = "a e i o u ai ea io ou".split(separator: " ").map(String.init)
  private static let codas = "n r s t l m x nd nt rk st ".split(
    separator: " ", omittingEmptySubsequences: false
  ).map(String.init)

  /// Returns a word of running text.
  static func word(_ random: inout SampleRandom) -> String {
    if random.next(100) < 42 { return common[skewed(common.count, &random)] }
    if random.next(100) < 92 { return plain[skewed(plain.count, &random)] }
    return rare(skewed(20_000, &random))
  }

  /// Returns a word that says what an article is about.
  static func subject(_ random: inout SampleRandom) -> String { plain[random.next(plain.count)] }

  /// Returns the name of a product, a host or a part; the same number gives the same name.
  static func rare(_ number: Int) -> String {
    var rest = number
    func part(_ parts: [String]) -> String {
      defer { rest /= parts.count }
      return parts[rest % parts.count]
    }
    let first = part(onsets) + part(nuclei) + part(codas)
    return first + part(onsets) + part(nuclei) + (rest > 0 ? part(codas) : "")
  }

  /// A place in a list of which the first are far likelier than the last.
  private static func skewed(_ count: Int, _ random: inout SampleRandom) -> Int {
    let spread = random.next(count) + 1
    return random.next(spread)
  }
}
