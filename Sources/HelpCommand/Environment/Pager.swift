#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Shows long text through the reader's pager.
enum Pager {
  /// Shows text through `$PAGER`, else `less`; returns whether a pager took it.
  ///
  /// `less` gets `-R`, so that looks and links arrive, and `-F`, so that it leaves at once where
  /// the text fits after all.
  static func show(_ bytes: [UInt8]) -> Bool {
    let chosen = StandardStreams.variable("PAGER") ?? ""
    if chosen == "cat" { return false }
    let command = chosen.isEmpty ? "less" : chosen
    if StandardStreams.variable("LESS") == nil { unsafe setenv("LESS", "FRX", 0) }

    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return false }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    guard let process = spawn(command, input: ends[0]) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    StandardStreams.write(bytes, to: ends[1])
    close(ends[1])

    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // 127 is the shell's word for a command that does not exist.
    return (status >> 8) & 0xFF != 127
  }

  private static func spawn(_ command: String, input: Int32) -> pid_t? {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, input)

    let words = ["sh", "-c", command]
    var arguments = unsafe words.map { unsafe strdup($0) }
    defer { unsafe arguments.forEach { unsafe free($0) } }
    unsafe arguments.append(nil)
    var process: pid_t = 0
    // SAFETY: the arguments are NUL-terminated copies that outlive the call, ended by a null.
    guard unsafe posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environ) == 0 else {
      return nil
    }
    return process
  }
}
