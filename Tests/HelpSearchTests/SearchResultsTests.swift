import HelpSearch
import Testing

@Suite struct SearchResultsTests {
  @Test func resultsAreEmptyUntilSomethingIsFound() {
    let results = SearchResults()
    #expect(results.hits.isEmpty && results.total == 0 && results.correction == nil)
  }
}
