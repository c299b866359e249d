/// Profiles that others made, which PDF/A takes only if they are what they say.
enum ColourProfile {
  /// The profile, if it is one of version 2 or 4 for these components; a wrong one is better left away.
  static func usable(_ bytes: [UInt8], for space: Picture.Space) -> [UInt8]? {
    let wanted =
      switch space {
      case .grey: "GRAY"
      case .rgb, .palette: "RGB "
      case .inks: "CMYK"
      }
    let classes = ["scnr", "mntr", "prtr", "spac"]
    guard bytes.count >= 128, bytes.big32(at: 0).map(Int.init) == bytes.count,
      bytes.big32(at: 36) == FontTables.tag("acsp"), bytes[8] == 2 || bytes[8] == 4,
      bytes.big32(at: 16) == FontTables.tag(wanted),
      classes.contains(where: { bytes.big32(at: 12) == FontTables.tag($0) })
    else { return nil }
    return bytes
  }
}
