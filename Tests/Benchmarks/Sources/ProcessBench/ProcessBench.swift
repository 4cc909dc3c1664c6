import Glibc
import SampleContent

/// Times whole processes in turn and prints medians and ratios.
///
///     process-bench sample BYTES FILE
///     process-bench run RUNS NAME=COMMAND ...
///     process-bench ratio RUNS FIGURE GOAL NAME=COMMAND PEER=COMMAND
///     process-bench limit RUNS FIGURE cpu|memory GOAL NAME=COMMAND
///
/// A command is split at its blanks, but not between single quotes. `run` sets all commands against the first. `ratio` and `limit` print a row of a table, with the
/// goal and whether it is held; goals are ratios, milliseconds of CPU time or MiB. CPU time is user
/// plus system time of the child as the kernel accounts it; memory is its largest resident set.
@main struct ProcessBench {
  struct Sample {
    var cpu: Double
    var wall: Double
    var peakKiB: Int
  }

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "sample":
      let rest = Array(arguments.dropFirst())
      guard rest.count == 2, let size = Int(rest[0]) else { usage() }
      var generator = SampleArticle()
      let text = generator.markdown(bytes: size)
      guard let file = fopen(rest[1], "w") else { usage() }
      fputs(text, file)
      fclose(file)
    case "run":
      let rest = Array(arguments.dropFirst())
      guard let runs = rest.first.flatMap({ Int($0) }), runs > 0, rest.count > 1 else { usage() }
      run(rest.dropFirst().map(entry), runs: runs)
    case "ratio":
      let rest = Array(arguments.dropFirst())
      guard rest.count == 5, let runs = Int(rest[0]), runs > 0, let goal = Double(rest[2])
      else { usage() }
      ratio(rest[1], goal: goal, entry(rest[3]), entry(rest[4]), runs: runs)
    case "limit":
      let rest = Array(arguments.dropFirst())
      guard rest.count == 5, let runs = Int(rest[0]), runs > 0, let goal = Double(rest[3]),
        rest[2] == "cpu" || rest[2] == "memory"
      else { usage() }
      limit(rest[1], isMemory: rest[2] == "memory", goal: goal, entry(rest[4]), runs: runs)
    default: usage()
    }
  }

  static func usage() -> Never {
    complain("usage: process-bench sample BYTES FILE | run RUNS NAME=COMMAND ... |\n")
    complain("  ratio RUNS FIGURE GOAL NAME=COMMAND PEER=COMMAND |\n")
    complain("  limit RUNS FIGURE cpu|memory GOAL NAME=COMMAND\n")
    exit(64)
  }

  /// Splits `NAME=COMMAND`.
  static func entry(_ text: String) -> (name: String, command: String) {
    let equals = text.firstIndex(of: "=") ?? text.startIndex
    return (String(text[..<equals]), String(text[equals...].dropFirst()))
  }

  /// Prints the row of a figure that has a peer.
  static func ratio(
    _ figure: String, goal: Double, _ subject: (name: String, command: String),
    _ peer: (name: String, command: String), runs: Int
  ) {
    let samples = collect([subject, peer], runs: runs)
    let ratio = median(zip(samples[0], samples[1]).map { $0.cpu / max($1.cpu, 1e-9) })
    let times = samples.map { milliseconds(median($0.map(\.cpu))) }
    print(
      "| \(figure) | \(subject.name) \(times[0]) | \(peer.name) \(times[1]) | \(rounded(ratio))",
      "| \(rounded(goal)) | \(ratio <= goal ? "held" : "missed") |")
  }

  /// Prints the row of a figure that has a goal of its own.
  static func limit(
    _ figure: String, isMemory: Bool, goal: Double, _ subject: (name: String, command: String),
    runs: Int
  ) {
    let samples = collect([subject], runs: runs)[0]
    let value =
      isMemory
      ? Double(samples.map(\.peakKiB).max() ?? 0) / 1024 : median(samples.map(\.cpu)) * 1000
    let unit = isMemory ? "MiB" : "ms"
    print(
      "| \(figure) | \(subject.name) \(rounded(value)) \(unit) | | | \(rounded(goal)) \(unit)",
      "| \(value <= goal ? "held" : "missed") |")
  }

  /// Runs commands in turn; the first round only warms up.
  static func collect(
    _ commands: [(name: String, command: String)], runs: Int
  ) -> [[Sample]] {
    var samples = commands.map { _ in [Sample]() }
    for round in 0...runs {
      for (index, entry) in commands.enumerated() {
        let sample = time(entry.command)
        if round > 0 { samples[index].append(sample) }
      }
    }
    return samples
  }

  static func run(_ commands: [(name: String, command: String)], runs: Int) {
    let samples = collect(commands, runs: runs)
    for (index, entry) in commands.enumerated() {
      let cpu = median(samples[index].map(\.cpu))
      let ratio = median(zip(samples[0], samples[index]).map { $0.cpu / max($1.cpu, 1e-9) })
      let peak = samples[index].map(\.peakKiB).max() ?? 0
      print(
        pad(entry.name, 24), pad(milliseconds(cpu), 12),
        pad(milliseconds(median(samples[index].map(\.wall))), 12),
        pad("\(peak / 1024).\(peak % 1024 * 10 / 1024) MiB", 12),
        index == 0 ? "" : "\(pad(commands[0].name, 1)) is \(rounded(ratio)) x this")
    }
  }

  /// Splits a command at its blanks; what stands between single quotes is one word.
  static func words(of command: String) -> [String] {
    var words: [String] = []
    let parts = command.split(separator: "'", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      words += index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    return words
  }

  static func time(_ command: String) -> Sample {
    let words = words(of: command)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for word in arguments { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      complain("cannot run \(command)\n")
      exit(1)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    if status != 0 { complain("exit status \(status) of \(command)\n") }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Sample(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      wall: Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9,
      peakKiB: usage.ru_maxrss)
  }

  static func complain(_ text: String) {
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  static func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1000) + " ms" }

  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
