// The functions of the WebAssembly module. `Tests/Scripts/build-search-module` compiles this file
// with the query half of HelpSearch and with `memory.c`, which exports `allocate` and `keep`; it is
// no part of the package's target.

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
/// - Returns: The address of the answer, which is valid until the next call of `allocate`: its
///   length in four bytes, four others, and its bytes. A negative number for an error.
@_expose(wasm, "search") @_cdecl("search")
func search(
  _ pointer: UnsafePointer<UInt8>?, _ count: Int, _ categoryCount: Int, _ limit: Int,
  _ sectionLimit: Int, _ corrects: Bool
) -> Int {
  var settings = SearchEngine.Settings()
  settings.limit = limit
  settings.sectionLimit = sectionLimit
  settings.corrects = corrects
  let text = unsafe ByteView(base: pointer, count: count + categoryCount)
  let category = categoryCount > 0 ? text.slice(count, count + categoryCount) : nil
  do throws(SearchIndexError) {
    return unsafe try search?.search(
      text.slice(0, count), category: category, settings: settings
    ).address ?? -1
  } catch {
    return Int(error.reason.rawValue)
  }
}
