/// The parameters of the Rice codes of an index.
///
/// The low bits of a number are stored as they are, as many as the parameter says; the high bits as
/// a run of zeros in front of a one.
enum RiceCode {
  /// Returns the parameter for the gaps between so many of the articles.
  ///
  /// The optimum for a geometric distribution is near log2(0.69 × mean gap).
  static func parameter(articles: Int, postings: Int) -> Int {
    var parameter = 0
    let target = articles &* 11 / 16
    while parameter < 20, postings &<< (parameter &+ 1) <= target { parameter &+= 1 }
    return parameter
  }
}
