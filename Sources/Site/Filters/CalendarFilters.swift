import Liquid
import Localization

extension Filter {
  static let calendars = [calendarText, calendarTime]

  /// `event.title | calendar_text`: a text as calendars have it, on one line.
  private static let calendarText = Filter("calendar_text", isExtension: true) { input, _, _ in
    var text = ""
    for scalar in input.text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\u{0}"..<"\u{20}", "\u{7F}": break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return .text(text)
  }

  /// `DTSTART{{ event.start | calendar_time: event.timezone }}`: what stands behind the name of a property: the
  /// zone, if one is told, and the time there; of a list of moments, all of them.
  private static let calendarTime = Filter("calendar_time", 0...1, isExtension: true) { input, arguments, _ in
    let moments: [TemplateValue] = if case .list(let items) = input { items } else { [input] }
    let name = arguments[0]?.text ?? ""
    let zone = name == "UTC" || name.isEmpty ? nil : TimeZone(name)
    let times = try moments.map { value in
      guard case .quantity(.moment(let moment)) = value else {
        throw RenderFault(.argument, "`calendar_time` needs a moment, found `\(value.text.prefix(40))`")
      }
      return zone.map { CalendarMoment.local(moment, offset: $0.offset(at: moment)) }
        ?? CalendarMoment.utc(moment)
    }
    return .text((zone == nil ? ":" : ";TZID=\(name):") + times.joined(separator: ","))
  }
}
