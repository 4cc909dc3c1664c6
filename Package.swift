// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in Swift 6 mode with the strict checks the language offers.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "HelpCenter",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HelpCenter", targets: ["HelpCenter"]),
    .library(name: "HelpTerminal", targets: ["HelpTerminal"]),
    .library(name: "HelpPayload", targets: ["HelpPayload"]),
    .library(name: "HelpAuthoring", targets: ["HelpAuthoring"]),
  ],
  targets: [
    // The reading half: pure Swift, no C, no Foundation, no file access.
    .target(
      name: "HelpCenter", swiftSettings: settings,
      // The standard library rounds through libm but leaves linking it to whoever imports Glibc.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "HelpTerminal", dependencies: ["HelpCenter"], swiftSettings: settings),

    // The authoring half: reads, checks and compiles content.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "HelpPayload", dependencies: ["HelpCenter", "CZlib"], swiftSettings: settings),
    .target(name: "HelpAuthoring", dependencies: ["HelpCenter"], swiftSettings: settings),

    // Tests.
    .testTarget(
      name: "HelpCenterTests", dependencies: ["HelpCenter"], swiftSettings: settings),
    .testTarget(
      name: "HelpTerminalTests", dependencies: ["HelpCenter", "HelpTerminal"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpPayloadTests", dependencies: ["HelpCenter", "HelpPayload"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
