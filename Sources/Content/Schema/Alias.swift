/// Another platform's name for a field, and how its value becomes ours.
public struct Alias: Sendable {
  /// What has to be done to the value.
  public enum Reading: Sendable {
    case asIs
    /// An integer of minor units, whatever the site says of integers.
    case minorUnits
    case minutes
    case hours
    /// A truth value: the word it stands for when true and when false.
    case flag(yes: String?, no: String?)
    /// One more item of a list.
    case item
    /// Taken only if the value is text, not a number (a course's "6 weeks").
    case ifText
    /// Taken only if the value is one of the field's words (a post's `post_type`).
    case ifWord
    /// Takes the place of what the canonical name held, which moves to another field
    /// (iSpeaker's `price` is the list price once there is a `discount_price`).
    case displacing(to: String)
  }

  /// A way into nested values: a member, or the item of a list that has these constants.
  public enum Step: Sendable, Equatable {
    case member(String)
    case item([String: String])
  }

  public let name: String
  public let reading: Reading
  /// From the object that the alias stands in to the value it means.
  public let path: [Step]

  func lifted(through step: [Step]) -> Alias {
    Alias(name: name, reading: reading, path: step + path)
  }
}
