// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

// SwiftPM refuses some flags of Qt's pkg-config file and warns about it in every build.
#if arch(arm64)
  let qt = "/usr/include/aarch64-linux-gnu/qt5"
#else
  let qt = "/usr/include/x86_64-linux-gnu/qt5"
#endif
// The same flags as of Qt are in those of GLib.
#if arch(arm64)
  let glib = "/usr/lib/aarch64-linux-gnu/glib-2.0/include"
#else
  let glib = "/usr/lib/x86_64-linux-gnu/glib-2.0/include"
#endif
let vectorHeaders =
  [glib]
  + ["glib-2.0", "cairo", "librsvg-2.0", "gdk-pixbuf-2.0", "poppler/glib", "poppler"].map {
    "/usr/include/" + $0
  }
let pictureHeaders = [glib, "/usr/include/glib-2.0", "/usr/include/vips"]
let qtHeaders = [qt, qt + "/QtCore", qt + "/QtGui"]

let package = Package(
  name: "lectern",
  products: [
    // Opened by Highlighting when it is needed, from beside the program; linked to nothing.
    .library(name: "lectern-syntax", type: .dynamic, targets: ["SyntaxEngine"]),
    // The same for Fonts.
    .library(name: "lectern-paper", type: .dynamic, targets: ["PaperEngine"]),
    // And for Vectors.
    .library(name: "lectern-vectors", type: .dynamic, targets: ["VectorEngine"]),
    // And for Pictures.
    .library(name: "lectern-pictures", type: .dynamic, targets: ["PictureEngine"]),
  ],
  targets: [
    .systemLibrary(name: "CFyaml", path: "Sources/CLibraries/CFyaml", pkgConfig: "libfyaml"),
    .systemLibrary(name: "CXXHash", path: "Sources/CLibraries/CXXHash"),
    .target(
      name: "CICU", path: "Sources/CLibraries/CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "CCMarkGFM", path: "Sources/CLibraries/CCMarkGFM",
      linkerSettings: [
        .linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("dl"),
      ]),

    .target(
      name: "CCrypto", path: "Sources/CLibraries/CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
    // Statically: a run that parts no words has nothing more to load. The package has no pkg-config file.
    .target(
      name: "CHyphen", path: "Sources/CLibraries/CHyphen", linkerSettings: [.linkedLibrary(":libhyphen.a")]),
    .systemLibrary(name: "CDeflate", path: "Sources/CLibraries/CDeflate"),
    .target(name: "CSystem", path: "Sources/CLibraries/CSystem"),
    .systemLibrary(name: "CSyntax", path: "Sources/CLibraries/CSyntax"),
    .target(
      name: "SyntaxEngine", path: "Sources/CLibraries/SyntaxEngine",
      cxxSettings: [.unsafeFlags(qtHeaders.flatMap { ["-isystem", $0] })],
      // There is no Swift in it: without these flags it would ask for Swift's shared libraries all the same.
      linkerSettings: ["KF5SyntaxHighlighting", "Qt5Core"].map { .linkedLibrary($0) }
        + [.unsafeFlags(["-static-stdlib", "-nostartfiles"])]),
    .systemLibrary(name: "CPaper", path: "Sources/CLibraries/CPaper"),
    .target(
      name: "PaperEngine", path: "Sources/CLibraries/PaperEngine",
      cSettings: [.unsafeFlags(["-isystem", "/usr/include/freetype2"])],
      linkerSettings: ["harfbuzz-subset", "harfbuzz", "freetype", "fontconfig", "qrencode"].map {
        .linkedLibrary($0)
      }
        + [.unsafeFlags(["-static-stdlib", "-nostartfiles"])]),
    .systemLibrary(name: "CVectors", path: "Sources/CLibraries/CVectors"),
    .target(
      name: "VectorEngine", path: "Sources/CLibraries/VectorEngine",
      cSettings: [.unsafeFlags(vectorHeaders.flatMap { ["-isystem", $0] })],
      cxxSettings: [.unsafeFlags(vectorHeaders.flatMap { ["-isystem", $0] })],
      linkerSettings: [
        "cairo", "rsvg-2", "poppler-glib", "qpdf", "deflate", "crypto", "gio-2.0", "gobject-2.0", "glib-2.0",
      ]
      .map { .linkedLibrary($0) } + [.unsafeFlags(["-static-stdlib", "-nostartfiles"])]),
    .systemLibrary(name: "CPictures", path: "Sources/CLibraries/CPictures"),
    .target(
      name: "PictureEngine", path: "Sources/CLibraries/PictureEngine",
      cSettings: [.unsafeFlags(pictureHeaders.flatMap { ["-isystem", $0] })],
      linkerSettings: ["vips", "gobject-2.0", "glib-2.0"].map { .linkedLibrary($0) }
        + [.unsafeFlags(["-static-stdlib", "-nostartfiles"])]),

    library("Diagnostics"),
    library("Names"),
    library("Platform", ["CSystem", "CXXHash"]),
    library("YAML", ["Diagnostics", "CFyaml"]),
    library("Markup", ["Diagnostics", "CCMarkGFM"]),
    library("Localization", ["CICU"]),
    library("Hyphenation", ["CHyphen"]),
    library("Typesetting", ["Fonts", "Localization", "Hyphenation", "PDF"]),
    library("Liquid", ["Diagnostics", "Names", "Localization"]),
    library("Content", ["Diagnostics", "Names", "Platform", "YAML", "Localization"]),
    library("Invoicing", ["Content"]),
    library("Highlighting", ["CSyntax"]),
    library("Cryptography", ["CCrypto"]),
    library("Certificates", ["Cryptography", "Localization"]),
    library("Fonts", ["Diagnostics", "CPaper"]),
    library("Drawing", ["Fonts", "PDF", "Typesetting"]),
    library("PDF", ["Platform", "CDeflate"]),
    library("Vectors", ["PDF", "CVectors"]),
    library("Pictures", ["CPictures"]),
    library(
      "Printing",
      [
        "Diagnostics", "Documents", "Drawing", "Fonts", "Hyphenation", "PDF", "Platform", "Typesetting",
        "Vectors",
      ]),
    library(
      "Documents",
      [
        "Diagnostics", "Names", "YAML", "Markup", "Highlighting", "Liquid", "Localization", "Content",
        "Typesetting", "Fonts", "PDF", "Platform",
      ]),
    library(
      "Site",
      [
        "Diagnostics", "Names", "Platform", "Content", "Liquid", "Markup", "Localization", "Highlighting",
        "Cryptography", "Pictures", "Search",
      ]),
    library(
      "Papers",
      [
        "Certificates", "Content", "Cryptography", "Diagnostics", "Documents", "Fonts", "Hyphenation",
        "Invoicing", "Liquid", "Localization", "Names", "PDF", "Platform", "Printing", "Site", "Typesetting",
        "Vectors",
      ]),
    library("Search", ["Localization", "PDF", "Platform"]),
    library(
      "Build",
      [
        "Diagnostics", "Names", "Platform", "Content", "Liquid", "Papers", "PDF", "Pictures", "Search",
        "Site",
      ]),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Diagnostics", "Platform", "YAML", "Markup", "Localization", "Liquid", "Content", "Site", "Build",
        "Documents", "Fonts", "Hyphenation", "Papers", "PDF", "Printing", "Vectors",
      ],
      swiftSettings: settings),

    library("TestSupport", ["Diagnostics", "Platform", "YAML", "Content"]),
    tests("NamesTests", ["Names", "Platform"]),
    tests("PlatformTests", ["Platform", "TestSupport"]),
    tests("SearchTests", ["Search", "PDF", "Platform", "TestSupport"]),
    tests(
      "BuildTests",
      [
        "Build", "PDF", "Search", "Site", "Content", "Liquid", "Diagnostics", "Pictures", "Platform",
        "TestSupport",
      ]),
    tests("DiagnosticsTests", ["Diagnostics", "TestSupport"]),
    tests("LocalizationTests", ["Localization"]),
    tests("CryptographyTests", ["Cryptography"]),
    tests("CertificatesTests", ["Certificates", "Cryptography", "TestSupport"]),
    tests("HyphenationTests", ["Hyphenation"]),
    tests("TypesettingTests", ["Typesetting", "Fonts", "Localization", "Hyphenation", "PDF", "TestSupport"]),
    tests("YAMLTests", ["YAML", "Diagnostics", "TestSupport"]),
    tests("LiquidTests", ["Liquid", "Diagnostics", "Names", "Localization", "TestSupport"]),
    tests("MarkupTests", ["Markup", "Diagnostics", "TestSupport"]),
    // What judges PDFs in tests; it looks into fonts with what the program has for that.
    .target(
      name: "PDFConformance", dependencies: ["PDF", "TestSupport"], path: "Tests/PDFConformance",
      swiftSettings: settings),
    tests("PDFTests", ["PDF", "PDFConformance", "TestSupport"]),
    tests("PicturesTests", ["Pictures", "TestSupport"]),
    tests("VectorsTests", ["Vectors", "PDF", "PDFConformance", "TestSupport"]),
    tests(
      "DocumentsTests",
      [
        "Documents", "Content", "Diagnostics", "Fonts", "Highlighting", "Liquid", "Localization", "Markup",
        "Names",
        "PDF", "Platform", "Typesetting", "YAML", "TestSupport",
      ]),
    // Cases as text: templates, and what is expected of their papers.
    tests(
      "GalleryTests",
      [
        "Printing", "Content", "Diagnostics", "Documents", "Drawing", "Fonts", "Hyphenation", "Liquid",
        "Localization",
        "PDF", "PDFConformance", "Platform", "Site", "Typesetting", "Vectors", "TestSupport",
      ], exclude: ["Cases", "Files"]),
    tests("DrawingTests", ["Drawing", "Fonts", "Hyphenation", "PDF", "Typesetting", "TestSupport"]),
    tests("HighlightingTests", ["Highlighting", "TestSupport"]),
    tests("FontsTests", ["Fonts", "TestSupport"]),
    tests(
      "ContentTests", ["Content", "Names", "Platform", "YAML", "Diagnostics", "TestSupport"],
      exclude: ["Reference/content-model-fields.txt"]),
    tests("InvoicingTests", ["Invoicing", "Content", "TestSupport"], exclude: ["Cases"]),
    tests(
      "SiteTests",
      [
        "Site", "Certificates", "Content", "Liquid", "Markup", "Diagnostics", "Names", "Pictures",
        "Platform", "Search", "TestSupport",
      ],
      exclude: ["Safety/page.liquid"]),
    tests(
      "PapersTests",
      [
        "Papers", "Build", "Certificates", "Content", "Diagnostics", "Liquid", "Names", "Platform", "Site",
        "TestSupport",
      ]),
    tests("CommandTests", ["Diagnostics", "Platform", "TestSupport"]),
    // What others say of the built demo: a checker of HTML, one of accessibility, a browser.
    tests("JudgeTests", ["Content", "Diagnostics", "TestSupport"]),
  ],
  cxxLanguageStandard: .cxx17
)
