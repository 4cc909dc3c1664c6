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
    .library(name: "HelpHTML", targets: ["HelpHTML"]),
    .library(name: "HelpPayload", targets: ["HelpPayload"]),
    .library(name: "HelpMarkdown", targets: ["HelpMarkdown"]),
    .library(name: "HelpAuthoring", targets: ["HelpAuthoring"]),
    .library(name: "HelpSearch", targets: ["HelpSearch"]),
    .library(name: "HelpSite", targets: ["HelpSite"]),
    .library(name: "HelpCommand", targets: ["HelpCommand"]),
    .library(name: "HelpContent", targets: ["HelpContent"]),
    .plugin(name: "EmbedHelp", targets: ["EmbedHelp"]),
    .plugin(name: "GenerateHelpSite", targets: ["GenerateHelpSite"]),
  ],
  traits: [
    .default(enabledTraits: ["Preview"]),
    // The server needs all of Foundation, which a program linked statically cannot have and which
    // costs each start of the tool some milliseconds.
    .trait(name: "Preview", description: "Adds `helpcenter site serve`."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Front matter. The core schema is ours; Yams wraps libyaml.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // The preview of a site. Only the stand-alone tool uses it, so users of the libraries do not
    // fetch it.
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // The reading half: pure Swift, no C, no Foundation, no file access.
    .target(
      name: "HelpCenter", swiftSettings: settings,
      // The standard library rounds through libm but leaves linking it to whoever imports Glibc.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "HelpTerminal", dependencies: ["HelpCenter"], swiftSettings: settings),
    .target(name: "HelpHTML", dependencies: ["HelpCenter"], swiftSettings: settings),
    // Its query half is also compiled to WebAssembly, by Tests/Scripts/build-search-module.
    .target(
      name: "HelpSearch", dependencies: ["HelpCenter"], exclude: ["WebAssembly"],
      swiftSettings: settings),

    // The authoring half: reads, checks and compiles content.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CMarkPool", dependencies: ["CCMark"]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "HelpPayload", dependencies: ["HelpCenter", "CZlib"], swiftSettings: settings),
    .target(
      name: "HelpMarkdown",
      dependencies: [
        "HelpCenter", "CCMark", "CMarkPool", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "HelpAuthoring",
      dependencies: ["HelpCenter", "HelpSearch", "HelpPayload", "HelpMarkdown"],
      swiftSettings: settings),

    // Exchanges two folders in one step, for which Swift's libraries have no call.
    .target(name: "CFileExchange"),
    .target(
      name: "HelpSite",
      dependencies: [
        "HelpCenter", "HelpSearch", "HelpHTML", "HelpAuthoring", "HelpMarkdown", "CZlib",
        "CFileExchange",
      ],
      swiftSettings: settings),

    .target(
      name: "HelpServer",
      dependencies: [
        "HelpSite",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),

    // The commands, for any command-line tool to mount.
    .target(
      name: "HelpCommand",
      dependencies: [
        "HelpCenter", "HelpTerminal", "HelpHTML", "HelpSearch",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Embedding: the plugin, its tool, and the articles of this package.
    .plugin(
      name: "EmbedHelp", capability: .buildTool(), dependencies: ["help-build"],
      path: "Sources/Plugins/EmbedHelp"),
    .plugin(
      name: "GenerateHelpSite",
      capability: .command(
        intent: .custom(
          verb: "generate-help-site", description: "Build a web site of the package's articles."),
        permissions: [
          .writeToPackageDirectory(reason: "The site is written to a folder of the package.")
        ]),
      dependencies: ["help-build"], path: "Sources/Plugins/GenerateHelpSite"),
    .executableTarget(
      name: "help-build", dependencies: ["HelpCenter", "HelpAuthoring", "HelpSite"],
      swiftSettings: settings),
    .target(
      name: "HelpContent", dependencies: ["HelpCenter"], path: "Content",
      exclude: ["public", "site.yml"],
      swiftSettings: settings, plugins: ["EmbedHelp"]),

    // The stand-alone tool, and a tool that mounts the help command. Neither is a product, so that
    // users of the libraries do not inherit what they depend on.
    .executableTarget(
      name: "helpcenter",
      dependencies: [
        "HelpCenter", "HelpTerminal", "HelpHTML", "HelpPayload", "HelpAuthoring", "HelpCommand",
        "HelpContent", "HelpSearch", "HelpSite",
        .target(name: "HelpServer", condition: .when(traits: ["Preview"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Its name and the library's differ in case only, which some file systems do not tell apart.
      path: "Sources/HelpCenterTool", swiftSettings: settings),
    .executableTarget(
      name: "example-tool",
      dependencies: [
        "HelpCenter", "HelpCommand", "HelpContent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/ExampleTool", swiftSettings: settings),

    // Tests.
    .target(
      name: "HelpTerminalTestSupport", dependencies: ["HelpCenter", "HelpTerminal"],
      path: "Tests/HelpTerminalTestSupport", swiftSettings: settings),
    .testTarget(
      name: "HelpCenterTests", dependencies: ["HelpCenter", "HelpPayload"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpTerminalTests",
      dependencies: ["HelpCenter", "HelpTerminal", "HelpTerminalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpHTMLTests", dependencies: ["HelpCenter", "HelpHTML", "HelpPayload"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpSearchTests", dependencies: ["HelpCenter", "HelpSearch"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpSiteTests",
      dependencies: ["HelpCenter", "HelpSite", "HelpSearch", "HelpHTML", "HelpAuthoring"],
      exclude: ["Search/search-runner.mjs"], swiftSettings: settings),
    .testTarget(
      name: "HelpPayloadTests", dependencies: ["HelpCenter", "HelpPayload"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpMarkdownTests", dependencies: ["HelpCenter", "HelpMarkdown", "HelpPayload"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpAuthoringTests", dependencies: ["HelpCenter", "HelpAuthoring"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpBuildTests", dependencies: ["help-build", "HelpCenter"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpContentTests", dependencies: ["HelpContent", "HelpCenter", "HelpSearch"],
      swiftSettings: settings),
    .testTarget(
      name: "HelpCommandTests",
      dependencies: [
        "HelpCenter", "HelpCommand", "HelpSearch", "HelpTerminal", "helpcenter", "example-tool",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
