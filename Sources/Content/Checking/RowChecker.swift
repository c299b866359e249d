import Diagnostics

/// Checks files of rows that the catalogue does not keep, row by row, in memory that does not
/// grow with them.
enum RowChecker {
  static func check(_ scan: ContentScan, catalog: Catalog, context: DecodingContext) async -> [Diagnostic] {
    []
  }
}
