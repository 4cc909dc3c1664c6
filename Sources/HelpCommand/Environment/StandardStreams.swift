#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Standard output and standard error, written through POSIX.
package enum StandardStreams {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  package static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The size of the terminal on standard output, in cells.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// The environment as it is.
  package static var environment: TerminalEnvironment {
    TerminalEnvironment(variable: variable, isTerminal: isTerminal, size: size)
  }

  /// Returns the value of an environment variable.
  package static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Writes to standard output; a reader that has gone ends the process without complaint.
  package static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes to standard output.
  package static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes to standard error.
  package static func writeError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Ends the process.
  package static func exit(_ code: Int32) -> Never { endProcess(code) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    // A closed pipe is reported by write, not by a signal that kills the process.
    _ = signal(SIGPIPE, SIG_IGN)
    unsafe bytes.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        // SAFETY: the rest is a part of the array's own storage.
        let count = unsafe writeBytes(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        if count <= 0 {
          if errno == EPIPE, descriptor == STDOUT_FILENO { endProcess(0) }
          return
        }
        unsafe rest = rest.dropFirst(count)
      }
    }
  }
}

// The methods above hide the function of the same name.
private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}

private func endProcess(_ code: Int32) -> Never { exit(code) }
