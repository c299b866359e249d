internal import Diagnostics

extension TreeBuilder {
  /// Complains about addresses that no page will show.
  mutating func checkAddresses() {
    for node in document.nodes where node.kind == .link || node.kind == .image {
      let address = document.bytes[node.text.range]
      guard !AddressPolicy.strict.permits(address, asImage: node.kind == .image), diagnostics.count < 64
      else { continue }
      diagnostics.append(
        .dangerousAddress(at: SourceRange(file: places.file, lower: node.lower, upper: node.upper)))
    }
  }
}
