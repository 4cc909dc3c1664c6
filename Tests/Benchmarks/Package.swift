// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "HelpCenter", path: "../..")],
  targets: [
    .target(name: "SampleContent"),
    .executableTarget(
      name: "make-articles", dependencies: ["SampleContent"], path: "Sources/MakeArticles"),
    .executableTarget(
      name: "process-bench", dependencies: ["SampleContent"], path: "Sources/ProcessBench"),
    .executableTarget(
      name: "payload-bench", dependencies: [.product(name: "HelpPayload", package: "HelpCenter")],
      path: "Sources/PayloadBench"),
    .executableTarget(
      name: "markdown-model",
      dependencies: [
        .product(name: "HelpCenter", package: "HelpCenter"),
        .product(name: "HelpMarkdown", package: "HelpCenter"),
      ],
      path: "Sources/MarkdownModel"),
    .executableTarget(
      name: "article-bench",
      dependencies: [
        "SampleContent",
        .product(name: "HelpCenter", package: "HelpCenter"),
        .product(name: "HelpHTML", package: "HelpCenter"),
        .product(name: "HelpMarkdown", package: "HelpCenter"),
      ],
      path: "Sources/ArticleBench"),
    .target(
      name: "Collections",
      dependencies: [
        .product(name: "HelpCenter", package: "HelpCenter"),
        .product(name: "HelpPayload", package: "HelpCenter"),
        .product(name: "HelpSearch", package: "HelpCenter"),
      ]),
    .executableTarget(
      name: "search-eval",
      dependencies: ["Collections", .product(name: "HelpSearch", package: "HelpCenter")],
      path: "Sources/SearchEval"),
    .executableTarget(
      name: "search-bench",
      dependencies: ["Collections", .product(name: "HelpSearch", package: "HelpCenter")],
      path: "Sources/SearchBench"),
  ],
  swiftLanguageModes: [.v6]
)
