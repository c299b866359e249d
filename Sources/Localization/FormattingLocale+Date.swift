internal import CICU

extension FormattingLocale {
  /// A moment (seconds since 1970) as the clocks of a zone show it; nothing if the form's skeleton or
  /// pattern is not one. The corresponding C function is `udat_format`.
  public func date(_ form: DateForm, at seconds: Int, in zone: TimeZone) -> String? {
    guard form.isSound, Self.writable ~= seconds else { return nil }
    let (kind, text) = form.described
    return unsafe writtenText {
      unsafe lectern_format_date(identifier, zone.name, kind, text, Int64(seconds), $0, $1)
    }
  }

  /// A day, counted from 1970-01-01, wherever one is.
  public func date(_ form: DateForm, day: Int) -> String? {
    let (seconds, overflow) = day.multipliedReportingOverflow(by: 86_400)
    return overflow ? nil : date(form, at: seconds, in: .utc)
  }

  /// Two moments with what they have in common said once: "10–12 March 2026". The corresponding C
  /// function is `udtitvfmt_format`.
  public func dates(skeleton: String, from first: Int, to last: Int, in zone: TimeZone) -> String? {
    guard DateForm.isSkeleton(skeleton), Self.writable ~= first, Self.writable ~= last else { return nil }
    return unsafe writtenText {
      unsafe lectern_format_interval(
        identifier, zone.name, skeleton, Int64(first), Int64(last), $0, $1)
    }
  }

  /// The same for days, counted from 1970-01-01.
  public func dates(skeleton: String, fromDay first: Int, toDay last: Int) -> String? {
    let (from, overflow) = first.multipliedReportingOverflow(by: 86_400)
    let (to, overflowed) = last.multipliedReportingOverflow(by: 86_400)
    return overflow || overflowed ? nil : dates(skeleton: skeleton, from: from, to: to, in: .utc)
  }

  /// The years -9999 to 9999: what content can say, and no more than every calendar can count.
  private static let writable = -377_705_116_800...253_402_300_799
}
