/// In place of the sources' own: every check is right, so that what libFuzzer makes up reaches the
/// code behind the checks. Seeds have to be written by the same build.
enum IndexCheck {
  static func value(of view: ByteView, seed: UInt64 = 0, width: Int) -> UInt64 { 0 }
}
