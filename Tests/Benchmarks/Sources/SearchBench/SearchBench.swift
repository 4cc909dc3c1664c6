@main
struct SearchBench {
  static func main() {}
}
