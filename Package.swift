// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours; dependencies keep their own.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
        swiftSettings: settings)
}

let package = Package(
    name: "yifa",
    products: [.executable(name: "yifa", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        module("LegalCalendar"),
        module("Procedures", ["LegalCalendar"]),
        module("Casework", ["Procedures", "LegalCalendar"]),
        module("Figures", ["Casework", "Procedures", "LegalCalendar"]),
        .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
        module("Ledger", ["COpenSSL"]),
        module("LedgerAudit", ["Ledger", "COpenSSL"]),
        module("EventRecords", ["Casework", "Ledger", "Procedures", "LegalCalendar"]),
        module(
            "SQLiteStores",
            [
                "Casework", "EventRecords", "Figures", "Ledger", "LedgerAudit", "LegalCalendar",
                "Procedures", grdb, sqlite,
            ]),
        module(
            "PackFiles",
            [
                "Casework", "Figures", "PackChecks", "Procedures", "LegalCalendar", "Simulation",
                yams,
            ]),
        module("PackChecks", ["Casework", "Procedures", "LegalCalendar"]),
        module("Simulation", ["Casework", "Figures", "Procedures", "LegalCalendar"]),
        module("TextAudit"),
        module("Documents", ["Casework", "Figures", "Ledger", "Procedures", "LegalCalendar"]),
        module(
            "Web",
            [
                "Casework", "Figures", "Ledger", "Procedures", "LegalCalendar", hummingbird,
                mustache, logging,
            ]),
        module("StoreContract", ["Casework", "Procedures", "LegalCalendar"]),
        .executableTarget(
            name: "App",
            dependencies: [
                "Casework", "Documents", "Figures", "Ledger", "LegalCalendar", "PackChecks",
                "PackFiles", "Procedures", "Simulation", "SQLiteStores", "TextAudit", "Web",
                arguments, hummingbird, logging,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Casework", "Figures", "LegalCalendar", "PackFiles", "Procedures", "SQLiteStores",
                sqlite,
            ],
            path: "bench/Sources/Bench", swiftSettings: settings),

        tests(of: "LegalCalendar"),
        tests(of: "Procedures", ["LegalCalendar"]),
        tests(of: "Casework", ["Figures", "LegalCalendar", "PackFiles", "Procedures"]),
        tests(of: "Figures", ["Casework", "LegalCalendar", "Procedures"]),
        tests(of: "Ledger"),
        tests(of: "LedgerAudit", ["Ledger"]),
        tests(of: "EventRecords", ["Casework", "Ledger", "LegalCalendar", "Procedures"]),
        tests(
            of: "SQLiteStores",
            [
                "Casework", "EventRecords", "Figures", "Ledger", "LedgerAudit", "LegalCalendar",
                "PackFiles", "Procedures", "Simulation", "StoreContract", grdb, sqlite,
            ]),
        tests(
            of: "PackFiles",
            ["Casework", "Figures", "LegalCalendar", "PackChecks", "Procedures", "Simulation"]),
        tests(of: "PackChecks", ["Casework", "LegalCalendar", "PackFiles", "Procedures"]),
        tests(of: "Simulation", ["Casework", "Figures", "LegalCalendar", "Procedures"]),
        .testTarget(
            name: "TextAuditTests", dependencies: ["TextAudit"], exclude: ["Fixtures"],
            swiftSettings: settings),
        tests(
            of: "Documents", ["Figures", "LegalCalendar", "PackFiles", "Procedures", "TextAudit"]),
        tests(of: "Web", ["Casework", "Figures", "Ledger", "LegalCalendar", "Procedures"]),
        tests(of: "App"),
    ]
)
