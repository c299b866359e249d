/// Where the file of an asset may be: beside the file that names it, or below the content folder.
public enum AssetPlaces {
  /// The likeliest place first; content that was read from no folder has only what lies beside its files.
  public static func of(_ path: String, inFileAt file: String, contentFolder: String?) -> [String] {
    let below = contentFolder.map { [$0 + (path.hasPrefix("/") ? path : "/" + path)] } ?? []
    if path.hasPrefix("/") { return below }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return [folder + "/" + path] + below
  }
}
