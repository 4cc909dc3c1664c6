package import HelpCenter
import Yams

/// Reads YAML by the 1.2 core schema, as Nuxt Content does.
///
/// Merge keys (`<<`) are ordinary keys, dates are strings, member order is kept. What cannot be
/// read gives a diagnostic with its place; the other top-level keys are still read.
package enum YAMLReader {
  /// Reads a mapping and unfolds dotted keys: `a.b: 1` becomes `{a: {b: 1}}`.
  ///
  /// Empty text gives an empty object, anything but a mapping an empty object and a diagnostic.
  package static func readObject(
    _ source: YAMLSource
  ) -> (data: DataObject, diagnostics: [Diagnostic]) {
    var (value, diagnostics) = readData(source)
    switch value {
    case .object(let object): return (object, diagnostics)
    case .null: return ([:], diagnostics)
    default:
      let place = source.offset(line: 0, column: 0)
      diagnostics.append(Diagnostic.yamlNotAMapping().at(place, in: source))
      return ([:], diagnostics)
    }
  }

  /// Reads a file of data: a mapping with its dotted keys unfolded, or any other value.
  package static func readData(
    _ source: YAMLSource
  ) -> (value: DataValue, diagnostics: [Diagnostic]) {
    var (value, diagnostics) = read(source)
    guard case .object(let object) = value else { return (value, diagnostics) }
    let data = DottedKeys.unfold(object) { key in
      diagnostics.append(
        Diagnostic.yamlKeyConflict(key).at(source.offset(line: 0, column: 0), in: source))
    }
    return (.object(data), diagnostics)
  }

  /// Reads a value of any kind without unfolding dotted keys.
  package static func read(
    _ source: YAMLSource
  ) -> (value: DataValue, diagnostics: [Diagnostic]) {
    do throws(YAMLFailure) {
      return (try load(source), [])
    } catch {
      return YAMLRecovery.read(source, after: error)
    }
  }

  /// Reads a text as one value.
  static func load(_ source: YAMLSource) throws(YAMLFailure) -> DataValue {
    if let object = PlainYAML.read(source.bytes) { return .object(object) }
    return try loadWithLibYAML(source)
  }

  /// Reads a text as one value, whatever is in it.
  static func loadWithLibYAML(_ source: YAMLSource) throws(YAMLFailure) -> DataValue {
    guard YAMLExpansion.isSafe(source.bytes) else {
      throw YAMLFailure(
        Diagnostic.yamlExpansion().at(source.offset(line: 0, column: 0), in: source))
    }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let root: Node?
    do {
      // The resolver is ours, and neither is the environment asked for an encoding.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw YAMLFailure(error, in: source)
    } catch {
      throw YAMLFailure(
        Diagnostic.yamlSyntax("\(error)").at(source.offset(line: 0, column: 0), in: source))
    }
    guard let root else { return .null }
    var converter = YAMLConverter(budget: source.bytes.count * 4 + 10_000)
    do {
      return try converter.convert(root)
    } catch {
      throw YAMLFailure(error, in: source)
    }
  }
}
