import Content
import Platform

/// The pages that search engines should know, in parts that are small enough to be made again when one of their
/// pages changes.
struct SiteMap: Sendable {
  struct Part: Sendable {
    /// `courses-1.xml`
    let name: String
    let pages: Range<Int>
  }

  /// The protocol takes ten times as many.
  static let longestPart = 5_000

  /// Those of an entry, and those of a list, stand together.
  let pages: [PlannedPage]
  let parts: [Part]

  init(_ plan: [PlannedPage] = []) {
    var groups: [(name: String, pages: [PlannedPage])] = []
    var numbers: [String: Int] = [:]
    for page in plan {
      let name = page.kind.collection ?? "pages"
      if let number = numbers[name] {
        groups[number].pages.append(page)
      } else {
        numbers[name] = groups.count
        groups.append((name, [page]))
      }
    }
    var parts: [Part] = []
    var start = 0
    for group in groups {
      let end = start + group.pages.count
      for (number, first) in stride(from: start, to: end, by: Self.longestPart).enumerated() {
        parts.append(
          Part(name: "\(group.name)-\(number + 1).xml", pages: first..<min(end, first + Self.longestPart)))
      }
      start = end
    }
    pages = groups.flatMap(\.pages)
    self.parts = parts
  }

  subscript(_ part: String) -> Part? { parts.first { $0.name == part } }
}

extension Website {
  /// What a map tells of a page besides where it is: when its entry last changed, if that is known.
  func changed(_ page: PlannedPage) -> Int? {
    let record = page.subject.flatMap { catalog.publicRecord($0) }
    return record.flatMap { ($0["updated_at"] ?? $0["published_at"])?.moment }
  }

  /// When the newest page of a part last changed.
  func changed(_ part: SiteMap.Part) -> Int? {
    siteMap.pages[part.pages].lazy.compactMap { self.changed($0) }.max()
  }

  /// Tells what a map says apart from what another would: all of it, a part, or the redirects.
  func fingerprint(ofPlan name: String) -> UInt64 {
    var hash = RunningFingerprint()
    switch name {
    case "": for page in siteMap.pages { hash.add(page.file) }
    case Redirect.planName:
      for redirect in redirects {
        hash.add(redirect.from)
        hash.add(redirect.to)
      }
    case SiteMap.planName:
      for part in siteMap.parts {
        hash.add(part.name)
        hash.add(changed(part) ?? -1)
      }
    default:
      guard let part = siteMap[name] else { break }
      for page in siteMap.pages[part.pages] {
        hash.add(page.file)
        hash.add(changed(page) ?? -1)
      }
    }
    return hash.value
  }
}

extension SiteMap {
  /// What reads call the list of its parts.
  static let planName = "sitemaps"
}
