import Foundation

/// A run of one of the package's tools.
struct ToolProcess {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs a tool from the folder of the test bundle, where the build puts it.
  init(
    _ arguments: [String], tool: String = "helpcenter", input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = ToolProcess.products.appending(path: tool)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "HELPCENTER_CONTENT"] {
      variables[name] = nil
    }
    process.environment = variables.merging(environment) { $1 }
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    output = String(
      decoding: try standardOutput.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    errors = String(
      decoding: try standardError.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }

  static let products =
    Bundle.main.executableURL.map {
      $0.deletingLastPathComponent()
    } ?? URL(filePath: ".")
}
