/// A table from Unicode scalars to 7-bit values, in three stages.
///
/// The stages are string literals of 7-bit bytes: constant data of the binary that needs neither
/// decoding nor memory. `Tests/Scripts/generate-unicode-tables.swift` writes them.
struct UnicodeTrie {
  /// The number of the branch of each 1,024 scalars.
  let roots: StaticString
  /// The numbers of the leaves of each branch, 14 bits in two bytes.
  let branches: StaticString
  /// The values of the 64 scalars of each leaf.
  let leaves: StaticString

  /// Returns the value of a scalar; values past U+10FFFF are treated as U+FFFD.
  @inline(__always)
  subscript(scalar: UInt32) -> Int {
    let scalar = scalar <= 0x10FFFF ? Int(scalar) : 0xFFFD
    // SAFETY: the generator writes a root for all 0x110000 scalars, and only numbers of branches
    // and leaves that exist; a test walks every scalar.
    let root = unsafe Int(roots.utf8Start[scalar &>> 10])
    let branch = (root &* 16 &+ ((scalar &>> 6) & 15)) &* 2
    let upper = unsafe Int(branches.utf8Start[branch])
    let lower = unsafe Int(branches.utf8Start[branch &+ 1])
    return unsafe Int(leaves.utf8Start[(upper &* 128 &+ lower) &* 64 &+ (scalar & 63)])
  }
}
