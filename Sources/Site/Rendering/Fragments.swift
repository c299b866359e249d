import Content
public import Diagnostics
import Liquid
import Synchronization

/// A partial that was rendered once, for every page of a language.
public struct Fragment: Sendable {
  let bytes: [UInt8]
  public let reads: [Read]
  public let diagnostics: [Diagnostic]
}

/// The fragments of a site.
final class Fragments: Sendable {
  private struct Key: Hashable {
    let name: String
    let language: Int
  }

  private let made = Mutex<[Key: Fragment]>([:])

  func fragment(_ name: String, _ language: Int, make: () -> Fragment) -> Fragment {
    let key = Key(name: name, language: language)
    if let known = made.withLock({ $0[key] }) { return known }
    let fragment = make()
    // Two threads may have made it; the first one's is kept.
    return made.withLock { made in
      if let known = made[key] { return known }
      made[key] = fragment
      return fragment
    }
  }

  /// Those that some reads name, and those that these are made of, in an order that is always the
  /// same. Others were made only to see whether they are what they were.
  func named(in reads: Set<Read>) -> [Fragment] {
    let made = made.withLock { $0 }
    var used: [Key: Fragment] = [:]
    var open = Self.keys(in: reads)
    while let key = open.popFirst() {
      guard used[key] == nil, let fragment = made[key] else { continue }
      used[key] = fragment
      open.formUnion(Self.keys(in: fragment.reads))
    }
    return used.sorted { ($0.key.name, $0.key.language) < ($1.key.name, $1.key.language) }.map(\.value)
  }

  private static func keys(in reads: some Sequence<Read>) -> Set<Key> {
    var seen: Set<Read> = []
    for read in reads where read.kind == .fragment { seen.insert(read) }
    return Set(seen.map { Key(name: $0.name?.text ?? "", language: $0.language) })
  }
}

extension Website {
  /// The partials that pages share, of those pages that read this.
  public func fragments(in reads: Set<Read>) -> [Fragment] { fragments.named(in: reads) }
}

extension PageContext: FragmentSource {
  func fragment(_ name: String) -> [UInt8] {
    note(.fragment, Name(name))
    return made(name).bytes
  }

  /// The fragment, with what it read.
  func made(_ name: String) -> Fragment {
    guard !openFragments.contains(name) else {
      return Fragment(bytes: [], reads: [], diagnostics: [.fragmentInItself(name)])
    }
    return website.fragments.fragment(name, languageNumber) {
      let bench = Workbench()
      let page = PageContext(
        website, language: languageNumber, on: bench, openFragments: openFragments + [name])
      let output = page.render(name, as: .markup, with: page.commonVariables, about: nil)
      return Fragment(
        bytes: output.bytes, reads: bench.takeReads(),
        diagnostics: output.diagnostics + bench.takeComplaints())
    }
  }
}

extension Diagnostic {
  fileprivate static func fragmentInItself(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("cached-circle"), "the cached partial `\(name)` asks for itself", at: nil,
      hint: "use `render` for what depends on where it stands")
  }
}
