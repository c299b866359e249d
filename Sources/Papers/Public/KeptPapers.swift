import Site
import Synchronization

/// Papers that several outputs are made of: each is made once, by whichever thread comes first; others wait for
/// it. The last few are kept, because outputs of one entry stand together in the plan.
final class KeptPapers: Sendable {
  private final class Place: Sendable {
    let made = Mutex<(paper: PublicPaper, reads: [Read])?>(nil)
  }

  private static let most = 24
  private let places = Mutex<[(name: String, place: Place)]>([])

  /// What is read while it is made is read by each output that is made of it.
  func paper(
    _ name: String, for page: PaperPage, make: () throws -> PublicPaper
  ) throws -> PublicPaper {
    let place = place(name)
    let kept = try place.made.withLock { made in
      if let made { return made }
      let (paper, reads) = try page.reads(of: make)
      made = (paper, reads)
      return (paper, reads)
    }
    page.note(kept.reads)
    return kept.paper
  }

  private func place(_ name: String) -> Place {
    places.withLock { places in
      if let known = places.first(where: { $0.name == name }) { return known.place }
      let place = Place()
      places.append((name, place))
      if places.count > Self.most { places.removeFirst() }
      return place
    }
  }
}
