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

/// Many threads make and free small values; glibc's allocator has them wait for each other.
let allocator = LinkerSetting.linkedLibrary("jemalloc", .when(platforms: [.linux]))

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
        .target(name: "CAllocator"),
        module("LegalCalendar"),
        module("Procedures", ["LegalCalendar"]),
        module("Casework", ["Procedures", "LegalCalendar"]),
        module("Figures", ["Casework", "Procedures", "LegalCalendar"]),
        .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CGD", providers: [.apt(["libgd-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
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
                "Casework", "Evidence", "Figures", "PackChecks", "Paperwork", "Papers",
                "Procedures",
                "LegalCalendar", "Sheets", "Simulation", yams,
            ]),
        module("PackChecks", ["Casework", "Procedures", "LegalCalendar"]),
        module("Simulation", ["Casework", "Figures", "Procedures", "LegalCalendar"]),
        module("Archives", ["CZip", "CExpat"]),
        module(
            "Sheets",
            ["Access", "Archives", "Casework", "CXLSXWriter", "LegalCalendar", "Procedures"]),
        module("Papers", ["Archives", "CPNG", "CQRencode", "CZip"]),
        module(
            "Paperwork", ["Casework", "Figures", "LegalCalendar", "Papers", "Procedures"]),
        module(
            "Evidence", ["LegalCalendar", "Procedures"]),
        module("FileStores", ["CGD", "CZip", "Evidence", "Ledger"]),
        module("Access", ["Casework", "COpenSSL", "CSodium", "LegalCalendar", "Procedures"]),
        module(
            "AccountStores",
            ["Access", "Casework", "LegalCalendar", "Procedures", "SQLiteStores", grdb]),
        module("TextAudit"),
        module(
            "Documents",
            ["Casework", "Figures", "Ledger", "LegalCalendar", "Papers", "Procedures"]),
        module(
            "Web",
            [
                "Access", "Casework", "Evidence", "Figures", "Ledger", "Papers", "Procedures",
                "LegalCalendar",
                hummingbird, mustache, logging,
            ]),
        module(
            "Workbench",
            [
                "Access", "Casework", "Evidence", "Figures", "Ledger", "LegalCalendar",
                "Procedures", "Sheets",
                "Web", mustache,
            ]),
        module(
            "Portal",
            [
                "Access", "Casework", "Evidence", "Figures", "Ledger", "LegalCalendar", "Papers",
                "Procedures",
                "Web", mustache,
            ]),
        module("StoreContract", ["Casework", "Procedures", "LegalCalendar"]),
        .executableTarget(
            name: "App",
            dependencies: [
                "Access", "AccountStores", "Archives", "CAllocator", "Casework", "Documents",
                "Evidence", "Figures", "FileStores", "Ledger", "LegalCalendar", "PackChecks",
                "PackFiles", "Papers", "Paperwork",
                "Portal",
                "Procedures", "Sheets", "Simulation", "SQLiteStores", "TextAudit", "Web",
                "Workbench",
                arguments, hummingbird, logging,
            ],
            swiftSettings: settings, linkerSettings: [allocator]),
        .executableTarget(
            name: "bench",
            dependencies: [
                "CAllocator", "Casework", "Figures", "LegalCalendar", "PackFiles", "Procedures",
                "SQLiteStores", sqlite,
            ],
            path: "bench/Sources/Bench", swiftSettings: settings,
            linkerSettings: [allocator]),
        .executableTarget(
            name: "paper-samples", dependencies: ["Papers"], path: "Tests/papers/Samples",
            swiftSettings: settings),

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
            [
                "Casework", "Evidence", "Figures", "LegalCalendar", "PackChecks", "Procedures",
                "Simulation",
            ]),
        tests(of: "PackChecks", ["Casework", "LegalCalendar", "PackFiles", "Procedures"]),
        tests(of: "Simulation", ["Casework", "Figures", "LegalCalendar", "Procedures"]),
        .testTarget(
            name: "TextAuditTests", dependencies: ["TextAudit"], exclude: ["Fixtures"],
            swiftSettings: settings),
        tests(
            of: "Documents",
            ["Figures", "LegalCalendar", "PackFiles", "Papers", "Procedures", "TextAudit"]),
        tests(of: "Archives", ["CZip"]),
        tests(of: "Sheets", ["Archives", "Casework", "LegalCalendar", "PackFiles", "Procedures"]),
        tests(of: "Papers", ["Archives"]),
        tests(
            of: "Paperwork",
            [
                "Casework", "Figures", "LegalCalendar", "PackChecks", "PackFiles", "Papers",
                "Procedures",
            ]),
        tests(of: "Evidence", ["Procedures"]),
        .testTarget(
            name: "FileStoresTests", dependencies: ["CGD", "Evidence", "FileStores", "Procedures"],
            exclude: ["Fixtures"], swiftSettings: settings),
        tests(of: "Access", ["Casework", "LegalCalendar", "PackFiles", "Procedures"]),
        tests(of: "AccountStores", ["Access", "Casework", "LegalCalendar", "Procedures", grdb]),
        tests(
            of: "Workbench",
            [
                "Access", "AccountStores", "Casework", "Figures", "LegalCalendar", "PackChecks",
                "PackFiles", "Portal", "Procedures", "Sheets", "SQLiteStores", "Web",
            ]),
        tests(
            of: "Portal",
            [
                "Access", "AccountStores", "Casework", "Figures", "LegalCalendar", "PackFiles",
                "Procedures", "Web",
            ]),
        tests(of: "Web", ["Casework", "Figures", "Ledger", "LegalCalendar", "Procedures"]),
        tests(of: "App", ["Access", "AccountStores"]),
    ]
)
