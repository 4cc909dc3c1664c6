/// The weights of the fields in BM25F, with which impacts are computed when an index is built.
struct FieldWeights: Sendable {
  /// The saturation of term frequencies, k1 of BM25.
  var saturation = 1.2
  /// The weight and the length normalisation (b of BM25) of each field.
  var title = (weight: 2.5, normalization: 0.7)
  var heading = (weight: 2.0, normalization: 0.4)
  var description = (weight: 1.5, normalization: 0.4)
  var body = (weight: 1.0, normalization: 0.4)
  var code = (weight: 0.3, normalization: 0.4)
  var keyword = (weight: 3.0, normalization: 0.0)

  /// Returns weight and normalisation of a field.
  subscript(field: AnalyzedArticle.Field) -> (weight: Double, normalization: Double) {
    switch field {
    case .title: title
    case .heading: heading
    case .description: description
    case .body: body
    case .code: code
    case .keyword: keyword
    }
  }
}
