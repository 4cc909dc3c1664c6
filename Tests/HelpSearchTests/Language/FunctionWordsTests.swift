import Testing

@testable import HelpSearch

@Suite struct FunctionWordsTests {
  @Test(arguments: SearchLanguage.allCases)
  func findsEachWordOfAList(_ language: SearchLanguage) {
    let words = "\(FunctionWords.words(of: language))".split(separator: " ").map(String.init)
    #expect(words.count > 90)
    #expect(words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(words).count == words.count)
    for word in words {
      #expect(FunctionWords.contains(Array(word.utf8), language: language), "\(word)")
      #expect(!FunctionWords.contains(Array(word.utf8) + [0x23], language: language))
      #expect(word == word.lowercased())
    }
  }

  @Test(arguments: SearchLanguage.allCases)
  func theFilterSaysTheSame(_ language: SearchLanguage) {
    let filter = FunctionWordFilter(language)
    let words = "\(FunctionWords.words(of: language))".split(separator: " ").map { Array($0.utf8) }
    for word in words {
      #expect(filter.contains(word))
      for other in [word + [0x71], Array(word.dropFirst()), Array(word.reversed())] {
        #expect(filter.contains(other) == FunctionWords.contains(other, language: language))
      }
    }
    #expect(!FunctionWordFilter(nil).contains(Array("the".utf8)))
  }

  @Test func contractionsNeedNoApostrophe() {
    for word in ["wont", "dont", "cant", "doesnt", "youre"] {
      #expect(FunctionWords.contains(Array(word.utf8), language: .english), "\(word)")
    }
  }

  @Test func otherWordsAreNone() {
    for word in ["well", "shed", "ill", "id", "gateway", "", " ", "th", "hee", "yours "] {
      #expect(!FunctionWords.contains(Array(word.utf8), language: .english), "\(word)")
    }
    #expect(!FunctionWords.contains(Array("the".utf8), language: nil))
    #expect(!FunctionWords.contains(Array("the".utf8), language: .german))
  }
}
