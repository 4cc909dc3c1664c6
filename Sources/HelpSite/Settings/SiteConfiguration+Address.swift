extension SiteConfiguration {
  /// Takes the complete address of the home page apart into origin and base path.
  ///
  /// - Returns: Whether it is an `http` or `https` address; otherwise nothing is set.
  public mutating func setAddress(_ address: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { address.hasPrefix($0) }) else {
      return false
    }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, !rest.contains(where: { "?#\"'<>\\ ".contains($0) }) else { return false }
    origin = scheme + host
    let path = rest.dropFirst(host.count)
    if !path.isEmpty { setBasePath(String(path)) }
    return true
  }

  /// Sets the base path, with a slash at both ends.
  public mutating func setBasePath(_ path: String) {
    let parts = path.split(separator: "/")
    basePath = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }
}
