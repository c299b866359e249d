import Pictures

/// How a page shows a picture: what its template says of it.
struct PictureMarkup {
  /// Of words; a picture that says nothing has an empty one.
  var alt = ""
  /// The same where it is HTML already.
  var altHTML: String?
  var classes = ""
  /// How wide it is on the page, for browsers to choose by.
  var sizes = "100vw"
  /// It is loaded when somebody comes near it.
  var isLazy = true
  var most = PictureRequest.widest
  /// The address of a file below the output folder.
  let address: (_ file: String) -> String

  func html(_ picture: SitePicture) -> String {
    switch picture {
    case .pixels(let set):
      return start(set) + image(address(set.plain(upTo: most).file), attributes(set)) + "</picture>"
    case .whole(let asset, let width, let height):
      return image(address(asset.file), size(width, height) + classList(classes))
    }
  }

  /// A picture that is elsewhere.
  func html(elsewhere address: String) -> String { image(address, classList(classes)) }

  /// What stands before the image.
  func start(_ set: PictureSet) -> String {
    "<picture>"
      + PictureSet.offered.map { format in
        let files = set.versions(format, upTo: most).map { Self.encoded(address($0.file)) + " \($0.width)w" }
        return "<source type=\"\(format.mediaType)\" srcset=\"\(files.joined(separator: ", "))\""
          + " sizes=\"\(Self.escaped(sizes))\">"
      }.joined()
  }

  /// What the image says besides its address and its words, each with a blank before it.
  func attributes(_ set: PictureSet) -> String {
    let tint = set.facts.isTransparent ? "" : PictureTint(set.facts.colour).classes
    return size(set.facts.width, set.facts.height)
      + classList([tint, classes].filter { !$0.isEmpty }.joined(separator: " "))
  }

  func size(_ width: Int, _ height: Int) -> String {
    width > 0 && height > 0 ? " width=\"\(width)\" height=\"\(height)\"" : ""
  }

  /// What is seen first is not waited for.
  var loading: String { isLazy ? " loading=\"lazy\" decoding=\"async\"" : "" }

  private func classList(_ classes: String) -> String {
    classes.isEmpty ? "" : " class=\"\(Self.escaped(classes))\""
  }

  private func image(_ address: String, _ attributes: String) -> String {
    let words = altHTML ?? Self.escaped(alt)
    return "<img src=\"\(Self.encoded(address))\" alt=\"\(words)\"" + attributes + loading + ">"
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// Blanks and commas would end an address in a list of them.
  static func encoded(_ address: String) -> String {
    var result: [UInt8] = []
    for byte in address.utf8 {
      let isPlain = byte < 0x80 && (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || plain.contains(byte)
      if isPlain {
        result.append(byte)
      } else {
        result += "%".utf8
        result += (String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)).uppercased().utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let plain = Set("/-_.~:%?=@+!$*;#".utf8)
}
