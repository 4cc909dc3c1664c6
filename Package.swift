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
    .library(name: "HelpCenter", targets: ["HelpCenter"])
  ],
  dependencies: [
    // Front matter. The core schema is ours; Yams wraps libyaml.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    // The reading half: pure Swift, no C, no Foundation, no file access.
    .target(name: "HelpCenter", swiftSettings: settings),

    // The authoring half.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(
      name: "HelpMarkdown",
      dependencies: ["HelpCenter", "CCMark", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),

    // Tests.
    .testTarget(
      name: "HelpCenterTests", dependencies: ["HelpCenter"], swiftSettings: settings),
    .testTarget(
      name: "HelpMarkdownTests", dependencies: ["HelpCenter", "HelpMarkdown"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
