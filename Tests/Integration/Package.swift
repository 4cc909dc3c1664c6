// swift-tools-version: 6.2
import PackageDescription

// A consumer, as any other package would be one: its tool embeds its own articles.
let package = Package(
  name: "Integration",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "HelpCenter", path: "../..")],
  targets: [
    .executableTarget(
      name: "acme",
      dependencies: [
        .product(name: "HelpCenter", package: "HelpCenter"),
        .product(name: "HelpSearch", package: "HelpCenter"),
      ],
      swiftSettings: [.defaultIsolation(MainActor.self)],
      plugins: [.plugin(name: "EmbedHelp", package: "HelpCenter")])
  ],
  swiftLanguageModes: [.v6]
)
