import Content
import Liquid

extension Answers {
  private static let quarter = 900
  private static let day = 86_400

  /// The first later moment at which a read of the clock may have another answer. Until then nobody
  /// need ask again.
  ///
  /// Any form of the moment changes first when its smallest part does: with the second, the minute,
  /// on a quarter of an hour (the days of all zones begin there), or at the end of a day.
  public func turn(of read: Read) -> Int {
    let phrase = ClockPhrase(key: read.name?.text ?? "")
    let now = website.catalog.now
    var context = PageContext(website, read).renderOptions().context
    func words(_ moment: Int) -> String? {
      context.now = moment
      return phrase.text(context)
    }
    let today = words(now)
    let minute = now - now % 60 + 60
    guard today != nil, words(now + 1) == today else { return now + 1 }
    guard words(minute) == today else { return minute }
    func turn(after moment: Int) -> Int? {
      let first = moment - moment % Self.quarter + Self.quarter
      return stride(from: first, through: moment + Self.day + Self.quarter, by: Self.quarter)
        .first { words($0) != today }
    }
    if let soon = turn(after: now) { return soon }
    let days = (1...366).first { words(now + $0 * Self.day) != today }
    // What stays for a year is looked at again then.
    guard let days else { return now + 366 * Self.day }
    return turn(after: now + (days - 1) * Self.day) ?? now + days * Self.day
  }
}
