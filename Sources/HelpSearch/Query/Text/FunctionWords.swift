/// Words that carry grammar, not meaning: they are searched for in titles only.
enum FunctionWords {
  private static let english: StaticString = """
     a about after all also am an and any are aren't as at be because been before being both but \
    by can can't cannot could couldn't did didn't do does doesn't doing don't each either etc for \
    from had has have having he her here him his how i i'd i'll i'm i've if in into is isn't it \
    it's its just let me might mine more most much must my no nor not of on or other our ours out \
    over per please shall she should so some such than that that's the their them then there \
    these they this those through to too under until up us very was we were what what's when \
    where which while who whom whose why will with within without won't would you you'd you're \
    you've your yours 
    """

  /// Whether a word in lower case is one.
  static func contains(_ word: [UInt8], language: SearchLanguage?) -> Bool {
    guard language == .english, word.count <= 8 else { return false }
    let count = english.utf8CodeUnitCount
    var start = 1
    while start < count {
      var index = 0
      // SAFETY: the list ends with a space, which no word has.
      while index < word.count, unsafe english.utf8Start[start + index] == word[index] {
        index += 1
      }
      if index == word.count, unsafe english.utf8Start[start + index] == 0x20 { return true }
      while unsafe english.utf8Start[start] != 0x20 { start += 1 }
      start += 1
    }
    return false
  }
}
