extension Filter {
  static let queryText = [
    Filter("url_encode") { input, _, _ in
      input.isNothing ? .nothing : .text(PercentText.encoded(input.text))
    },
    Filter("url_decode") { input, _, _ in
      input.isNothing ? .nothing : .text(try PercentText.decoded(input.text))
    },
  ]
}

/// Text as it stands in a query: `+` for a space, `%C3%A9` for what is no plain letter.
enum PercentText {
  static func encoded(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): output.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "~"): output.append(byte)
      case _ where byte.isDigit || byte.isASCIILetter: output.append(byte)
      default: output += [UInt8(ascii: "%"), byte.upperHexDigits.0, byte.upperHexDigits.1]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func decoded(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count, let high = bytes[place + 1].hexValue,
        let low = bytes[place + 2].hexValue
      {
        output.append(high << 4 | low)
        place += 3
      } else {
        output.append(bytes[place] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[place])
        place += 1
      }
    }
    guard let decoded = String(validating: output, as: UTF8.self) else {
      throw RenderFault(.argument, "invalid byte sequence in UTF-8")
    }
    return decoded
  }
}

extension UInt8 {
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  var upperHexDigits: (UInt8, UInt8) { ((self >> 4).upperHexDigit, (self & 0x0F).upperHexDigit) }
  private var upperHexDigit: UInt8 { self < 10 ? 0x30 + self : 0x41 + self - 10 }

  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
