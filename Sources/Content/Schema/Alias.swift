/// Another platform's name for a field, and how its value becomes ours.
public struct Alias: Sendable {
  /// What has to be done to the value.
  public indirect enum Reading: Sendable {
    case asIs
    /// An integer of minor units, whatever the site says of integers.
    case minorUnits
    case minutes
    case hours
    /// A truth value: the word it stands for when true and when false.
    case flag(yes: String?, no: String?)
    /// One more item of a list.
    case item
    /// One more item of a list; a mere text beside it is an older form of the list and is dropped.
    case laterItem
    /// One more weekday; its number counts from Sunday, whatever the site says of weekdays.
    case sundayFirst
    /// A member of a row that the platform keeps in a table of its own.
    case member(String)
    /// No more than the beginning, up to so many characters.
    case beginning(Int)
    /// The word that any value stands for but nothing, 0 and false (when something was cancelled, it
    /// is cancelled).
    case whenSet(String)
    /// Taken only if the value is text, not a number (a course's "6 weeks").
    case ifText
    /// Taken only if the value is a time of day, not a date (the `start` of hours).
    case ifTime
    /// Taken only if the value is one of the field's words (a post's `post_type`).
    case ifWord
    /// Takes the place of what the canonical name held, which moves to another field
    /// (iSpeaker's `price` is the list price once there is a `discount_price`).
    case displacing(to: String)
    /// Taken only if the rows have one of these columns: platforms keep different things under one name.
    case ifHolding(Set<String>)
    /// Taken only if the text is about a schedule and names no length of time (a lesson's "Week 1").
    case ifLabel
    /// The value of another field, which also serves here as long as nothing tells this one (a
    /// drop-in's `started_at` is its start). Of several, the first alias decides.
    case fallback(Reading)
    /// One of several texts that are joined by blanks in the order of the aliases (`first_name`).
    case part

    /// Taken only if the value is of a certain kind.
    var isConditional: Bool {
      switch self {
      case .ifText, .ifTime, .ifWord, .ifLabel, .ifHolding: true
      default: false
      }
    }
  }

  /// A way into nested values: a member, or the item of a list that has these constants; an object
  /// is given them.
  public enum Step: Sendable, Equatable {
    case member(String)
    case item([String: String])
  }

  public let name: String
  public let reading: Reading
  /// From the object that the alias stands in to the value it means.
  public let path: [Step]

  /// Whether the value belongs to another field and only serves here too.
  var isFallback: Bool {
    if case .fallback = reading { true } else { false }
  }
}
