internal import HelpCenter

extension Diagnostic {
  static func linkLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      "input/link-loop", .warning,
      "the link leads back to a folder it stands in and is passed over",
      file: path)
  }

  static func folderTooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      "input/folder-too-deep", .error, "folders are nested more than 64 deep; the rest is left out",
      file: path)
  }

  static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "input/not-a-file", .warning, "neither a file nor a folder, passed over", file: path)
  }

  static func linkLeadsOut(_ path: String, to target: String) -> Diagnostic {
    Diagnostic(
      "input/outside-folder", .error,
      "the link leads out of the content folder, to '\(target)', and is passed over", file: path)
  }

  static func duplicateRow(_ id: String, file: String, first: String) -> Diagnostic {
    Diagnostic(
      "content/duplicate-id", .note, "'\(id)' was read from \(first) already", file: file)
  }
}
