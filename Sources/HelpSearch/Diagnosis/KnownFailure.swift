/// What a code or a phrase of a log means in the words that help articles use.
///
/// Codes are those of POSIX, of `getaddrinfo`, of Node, of Windows sockets, of HTTP (RFC 9110), of
/// WebSocket (RFC 6455), of shells and of systemd.
struct KnownFailure: Sendable {
  /// The code or phrase, in lower case.
  let name: String
  /// The words to search for.
  let words: String

  private init(_ name: String, _ words: String) {
    self.name = name
    self.words = words
  }

  /// The failures that are known by a word of their own.
  static let codes: [KnownFailure] = [
    KnownFailure("eaddrinuse", "port in use conflict"),
    KnownFailure("addrinuse", "port in use conflict"),
    KnownFailure("wsaeaddrinuse", "port in use conflict"),
    KnownFailure("bindexception", "port in use conflict"),
    KnownFailure("eaddrnotavail", "address not available"),
    KnownFailure("econnrefused", "not running stopped start"),
    KnownFailure("wsaeconnrefused", "not running stopped start"),
    KnownFailure("econnreset", "connection reset firewall proxy"),
    KnownFailure("econnaborted", "connection aborted firewall proxy"),
    KnownFailure("epipe", "connection lost"),
    KnownFailure("etimedout", "connection timed out firewall blocked"),
    KnownFailure("esockettimedout", "connection timed out firewall blocked"),
    KnownFailure("enotfound", "host not found internet connection unavailable"),
    KnownFailure("eai_again", "host not found internet connection unavailable"),
    KnownFailure("eai_noname", "host not found"),
    KnownFailure("enetunreach", "network unreachable internet connection unavailable"),
    KnownFailure("enetdown", "network down internet connection unavailable"),
    KnownFailure("ehostunreach", "host unreachable firewall blocked"),
    KnownFailure("eacces", "permission denied not allowed executable inaccessible directory"),
    KnownFailure("eperm", "permission denied not allowed executable inaccessible directory"),
    KnownFailure("erofs", "read-only directory inaccessible write"),
    KnownFailure("enoent", "missing file not found"),
    KnownFailure("enotdir", "missing directory"),
    KnownFailure("enoexec", "binary corrupt not executable"),
    KnownFailure("enospc", "no space left disk full"),
    KnownFailure("edquot", "disk quota exceeded"),
    KnownFailure("emfile", "too many open files limit"),
    KnownFailure("enfile", "too many open files limit"),
    KnownFailure("enomem", "out of memory"),
    KnownFailure("eproto", "protocol error tls proxy"),
    KnownFailure("err_tls_cert_altname_invalid", "certificate tls inspection"),
    KnownFailure("unable_to_verify_leaf_signature", "certificate tls inspection proxy"),
    KnownFailure("self_signed_cert_in_chain", "certificate tls inspection proxy"),
    KnownFailure("depth_zero_self_signed_cert", "certificate tls inspection proxy"),
    KnownFailure("x509", "certificate tls inspection proxy"),
    KnownFailure("certificate_verify_failed", "certificate tls inspection proxy"),
    KnownFailure(
      "permissionerror", "permission denied not allowed executable inaccessible directory"),
    KnownFailure("filenotfounderror", "missing file not found"),
    KnownFailure("filenotfoundexception", "missing file not found"),
    KnownFailure("nosuchfileexception", "missing file not found"),
    KnownFailure(
      "accessdeniedexception", "permission denied not allowed executable inaccessible directory"),
    KnownFailure("connectionrefusederror", "not running stopped start"),
    KnownFailure("connectexception", "not running stopped start"),
    KnownFailure("connectionreseterror", "connection reset firewall proxy"),
    KnownFailure("unknownhostexception", "host not found internet connection unavailable"),
    KnownFailure("gaierror", "host not found internet connection unavailable"),
    KnownFailure("sockettimeoutexception", "connection timed out firewall blocked"),
    KnownFailure("outofmemoryerror", "out of memory"),
    KnownFailure("sslhandshakeexception", "certificate tls inspection proxy"),
    KnownFailure("sslerror", "certificate tls inspection proxy"),
  ]

  /// The failures that are known by several words in a row.
  static let phrases: [KnownFailure] = [
    KnownFailure("address already in use", "port in use conflict"),
    KnownFailure("port is already allocated", "port in use conflict"),
    KnownFailure("only one usage of each socket address", "port in use conflict"),
    KnownFailure("connection refused", "not running stopped start"),
    KnownFailure("actively refused it", "not running stopped start"),
    KnownFailure("couldn't connect to server", "not running stopped start"),
    KnownFailure("connection reset", "connection reset firewall proxy"),
    KnownFailure("connection timed out", "connection timed out firewall blocked"),
    KnownFailure("i/o timeout", "connection timed out firewall blocked"),
    KnownFailure("deadline exceeded", "timed out"),
    KnownFailure("no such host", "host not found internet connection unavailable"),
    KnownFailure("could not resolve", "host not found internet connection unavailable"),
    KnownFailure("temporary failure in name resolution", "internet connection unavailable"),
    KnownFailure("network is unreachable", "internet connection unavailable"),
    KnownFailure("no route to host", "host unreachable firewall blocked"),
    KnownFailure(
      "permission denied", "permission denied not allowed executable inaccessible directory"),
    KnownFailure(
      "operation not permitted", "permission denied not allowed executable inaccessible directory"),
    KnownFailure(
      "access is denied", "permission denied not allowed executable inaccessible directory"),
    KnownFailure("no such file or directory", "missing file not found"),
    KnownFailure("cannot find the file", "missing file not found"),
    KnownFailure("cannot find the path", "missing directory not found"),
    KnownFailure("command not found", "missing binary"),
    KnownFailure("exec format error", "binary corrupt not executable"),
    KnownFailure("cannot execute", "binary not executable"),
    KnownFailure("no space left", "disk full"),
    KnownFailure("read-only file system", "directory inaccessible write"),
    KnownFailure("too many open files", "too many open files limit"),
    KnownFailure("out of memory", "out of memory"),
    KnownFailure("certificate", "certificate tls inspection"),
    KnownFailure("jwt expired", "token expired session sign in"),
    KnownFailure("token expired", "token expired session sign in"),
    KnownFailure("token has expired", "token expired session sign in"),
    KnownFailure("expired token", "token expired session sign in"),
    KnownFailure("invalid token", "invalid token sign in"),
    KnownFailure("token is invalid", "invalid token sign in"),
    KnownFailure("token revoked", "token revoked sign in"),
    KnownFailure("session expired", "session expired sign in"),
    KnownFailure("unauthorized", "token expired session sign in"),
    KnownFailure("account locked", "account locked sign in"),
    KnownFailure("too many requests", "too many requests limit"),
    KnownFailure("proxy authentication required", "proxy firewall"),
    KnownFailure("bad gateway", "outage down"),
    KnownFailure("service unavailable", "outage down"),
    KnownFailure("gateway timeout", "outage down"),
  ]

  /// The states of HTTP that say that something is wrong.
  static let statuses: [KnownFailure] = [
    KnownFailure("401", "unauthorized token expired session sign in"),
    KnownFailure("403", "forbidden permission"),
    KnownFailure("407", "proxy firewall"),
    KnownFailure("429", "too many requests limit"),
    KnownFailure("500", "server error outage"),
    KnownFailure("502", "bad gateway outage down"),
    KnownFailure("503", "service unavailable outage down"),
    KnownFailure("504", "gateway timeout outage"),
  ]

  /// The codes a process ends with.
  static let exitCodes: [KnownFailure] = [
    KnownFailure("126", "binary not executable permission"),
    KnownFailure("127", "missing binary not found"),
    KnownFailure("137", "killed out of memory"),
    KnownFailure("139", "crash"),
    KnownFailure("200", "directory inaccessible"),
    KnownFailure("203", "binary not executable missing permission"),
    KnownFailure("217", "user missing"),
    KnownFailure("226", "directory inaccessible"),
  ]

  private static let wordsByCode = Dictionary(
    codes.map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })

  /// Returns the words a code stands for.
  static func words(ofCode code: String) -> String? { wordsByCode[code.lowercased()] }

  /// Returns the words an HTTP status stands for.
  static func words(ofStatus status: String) -> String? {
    statuses.first { $0.name == status }?.words
  }

  /// Returns the words an exit code stands for.
  static func words(ofExitCode code: String) -> String? {
    exitCodes.first { $0.name == code }?.words
  }
}
