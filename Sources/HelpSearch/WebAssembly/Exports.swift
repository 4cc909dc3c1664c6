// The functions of the WebAssembly module. `Tests/Scripts/build-search-module` compiles this file
// with the query half of HelpSearch and with `memory.c`, which exports `allocate` and `release`; it
// is no part of the package's target.

/// The search in progress.
///
/// A module has one; a page that searches two indexes loads it twice.
private nonisolated(unsafe) var search: BrowserSearch?

/// Opens an index by its root, which stays allocated.
///
/// - Returns: Zero, or a negative number for an error.
@_expose(wasm, "open") @_cdecl("open")
func open(_ pointer: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  do throws(SearchIndexError) {
    unsafe search = try BrowserSearch(root: ByteView(base: pointer, count: count))
    return 0
  } catch {
    return error.reason.rawValue
  }
}

/// Adds a part of the index, which stays allocated.
@_expose(wasm, "supply") @_cdecl("supply")
func supply(_ kind: UInt8, _ index: Int, _ pointer: UnsafePointer<UInt8>?, _ count: Int) {
  guard let kind = IndexPart.Kind(rawValue: kind) else { return }
  unsafe search?.supply(IndexPart(kind, index), ByteView(base: pointer, count: count))
}

/// Searches for the query at a pointer, and behind it the category, whose length is zero for all.
///
/// - Returns: Zero if the output holds results, one if it holds the parts to supply before the
///   search is tried again, a negative number for an error.
@_expose(wasm, "search") @_cdecl("search")
func search(
  _ pointer: UnsafePointer<UInt8>?, _ count: Int, _ categoryCount: Int, _ limit: Int,
  _ sectionLimit: Int, _ corrects: Bool
) -> Int32 {
  guard unsafe search != nil else { return -1 }
  var settings = SearchEngine.Settings()
  settings.limit = limit
  settings.sectionLimit = sectionLimit
  settings.corrects = corrects
  let text = unsafe ByteView(base: pointer, count: count + categoryCount)
  let category = categoryCount > 0 ? text.slice(count, count + categoryCount) : nil
  do throws(SearchIndexError) {
    let step = unsafe try search?.search(
      text.slice(0, count), category: category, settings: settings)
    return step?.rawValue ?? -1
  } catch {
    return error.reason.rawValue
  }
}

/// Returns the first byte of the output, which is valid until the next call of `search`.
@_expose(wasm, "output") @_cdecl("output")
func output() -> UnsafePointer<UInt8>? {
  unsafe search?.output.start
}

/// Returns the number of bytes of the output.
@_expose(wasm, "outputCount") @_cdecl("outputCount")
func outputCount() -> Int { unsafe search?.output.count ?? 0 }
