import Foundation

/// Who may do what with a file; 0 if it is not there.
func fileMode(_ path: String) -> Int {
  let facts = try? FileManager.default.attributesOfItem(atPath: path)
  return (facts?[.posixPermissions] as? NSNumber)?.intValue ?? 0
}
