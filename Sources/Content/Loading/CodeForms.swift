import Localization

/// The forms of short codes: addresses, colours, languages, identifiers.
enum CodeForms {
  enum Reading {
    case fine(String)
    case wrong(String, hint: String?)
  }

  static func read(_ text: String, as type: FieldType) -> Reading {
    switch type {
    case .slug: slug(text)
    case .uuid: uuid(text)
    case .email: email(text)
    case .url: url(text)
    case .color: color(text)
    case .timeZone: timeZone(text)
    case .language: language(text)
    case .currency: currency(text)
    default: .fine(text)
    }
  }

  /// Lower-case letters of any script, digits and single hyphens.
  static func isSlug(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    var (previous, isPlain) = (UInt8(0x2D), true)
    for byte in text.utf8 {
      if byte == 0x2D, previous == 0x2D { return false }
      isPlain = isPlain && (byte == 0x2D || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte))
      previous = byte
    }
    // Neither empty nor with a hyphen at its end.
    guard previous != 0x2D else { return false }
    return isPlain
      || text.unicodeScalars.allSatisfy { scalar in
        let properties = scalar.properties
        return scalar == "-" || properties.numericType == .decimal
          || (properties.isAlphabetic && !properties.isUppercase
            && properties.generalCategory != .titlecaseLetter)
          || properties.generalCategory == .nonspacingMark
      }
  }

  /// The slug that `text` becomes, if it has any letters or digits.
  static func slug(from text: String) -> String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return slug(fromASCII: text) }
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType == .decimal
        || properties.generalCategory == .nonspacingMark
      {
        result.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’", !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? nil : result
  }

  /// The same for text that needs nothing of Unicode's tables.
  private static func slug(fromASCII text: String) -> String? {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: result.append(byte)
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x27: continue
      default: if let last = result.last, last != 0x2D { result.append(0x2D) }
      }
    }
    while result.last == 0x2D { result.removeLast() }
    return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
  }

  private static func slug(_ text: String) -> Reading {
    let bare = text.hasPrefix("@") ? String(text.dropFirst()) : text
    if isSlug(bare) { return .fine(bare) }
    return .wrong(
      "must be lower-case letters, digits and hyphens", hint: slug(from: bare).map { "write it `\($0)`" })
  }

  private static func uuid(_ text: String) -> Reading {
    var hasCapitals = false
    var position = 0
    for byte in text.utf8 {
      let isHyphen = [8, 13, 18, 23].contains(position)
      switch byte {
      case 0x2D where isHyphen: break
      case 0x30...0x39 where !isHyphen, 0x61...0x66 where !isHyphen: break
      case 0x41...0x46 where !isHyphen: hasCapitals = true
      default: position = 99
      }
      position += 1
    }
    guard position == 36 else {
      return .wrong("must be a UUID such as 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30", hint: nil)
    }
    return .fine(hasCapitals ? text.lowercased() : text)
  }

  private static func email(_ text: String) -> Reading {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let fits =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
      && parts[1].contains(".") && parts[1].first != "." && parts[1].last != "."
    return fits ? .fine(text) : .wrong("is not an e-mail address", hint: nil)
  }

  private static func url(_ text: String) -> Reading {
    guard !text.contains(where: { $0.isWhitespace || $0.isNewline }) else {
      return .wrong("must not contain blanks", hint: nil)
    }
    let scheme = text.prefix { $0 != ":" }
    if scheme.count < text.count,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    {
      guard ["http", "https"].contains(scheme.lowercased()), text.dropFirst(scheme.count).hasPrefix("://"),
        text.count > scheme.count + 3
      else { return .wrong("must begin with https://", hint: nil) }
      return .fine(text)
    }
    if text.hasPrefix("www.") { return .wrong("must begin with https://", hint: "write https://\(text)") }
    if text.hasPrefix("//") { return .wrong("must begin with https://", hint: "write https:\(text)") }
    return .fine(text)
  }

  private static func color(_ text: String) -> Reading {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      [3, 6].contains(digits.count)
    else { return .wrong("must be a colour such as #1B4965", hint: nil) }
    return .fine(
      "#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)).uppercased())
  }

  private static func timeZone(_ text: String) -> Reading {
    if TimeZone.isKnown(text) { return .fine(text) }
    return .wrong("is not a time zone", hint: "use an IANA name such as Asia/Riyadh")
  }

  private static func language(_ text: String) -> Reading {
    LanguageTag.canonical(text).map { .fine($0) }
      ?? .wrong("is not a language code", hint: "use one such as en or ar")
  }

  private static func currency(_ text: String) -> Reading {
    let code = text.uppercased()
    return Currency.codes.contains(code)
      ? .fine(code) : .wrong("is not a currency code of ISO 4217", hint: "use one such as USD or SAR")
  }
}
