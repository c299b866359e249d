/// Small SVGs with one thing each that could be lost on the way.
enum SampleSVGs {
  static func svg(_ content: String, _ size: String = #"width="160" height="80" viewBox="0 0 160 80""#) -> [UInt8] {
    let names = #"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink""#
    return Array("<svg \(names) \(size)>\(content)</svg>".utf8)
  }

  static let gradient = """
    <linearGradient id="a"><stop offset="0" stop-color="#c00"/><stop offset=".5" stop-color="#0c0"/>\
    <stop offset="1" stop-color="#00c" stop-opacity=".4"/></linearGradient>\
    <radialGradient id="b"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#036"/></radialGradient>\
    <rect width="80" height="80" fill="url(#a)"/><circle cx="120" cy="40" r="36" fill="url(#b)"/>
    """

  static let clip = """
    <clipPath id="c"><circle cx="40" cy="40" r="30"/><rect x="90" y="10" width="60" height="30"/></clipPath>\
    <g clip-path="url(#c)"><rect width="160" height="80" fill="#369"/><rect width="160" height="40" fill="#fc3"/></g>
    """

  static let opacity = """
    <rect x="20" y="0" width="20" height="80" fill="#093"/>\
    <g opacity=".5"><rect x="10" y="10" width="60" height="40" fill="#c00"/>\
    <rect x="40" y="30" width="60" height="40" fill="#00c"/></g>
    """

  static let mask = """
    <mask id="m"><linearGradient id="f"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>\
    </linearGradient><rect width="160" height="80" fill="url(#f)"/></mask>\
    <rect width="160" height="80" fill="#639" mask="url(#m)"/>
    """

  static let text = """
    <text x="8" y="30" font-family="Inter" font-size="18">Lectern caf\u{E9} 12</text>\
    <text x="8" y="60" font-family="EB Garamond" font-size="18" fill="#900">Garamond \u{41F}\u{440}</text>\
    <text x="150" y="60" font-family="Amiri" font-size="18" text-anchor="end">سلام</text>
    """

  /// Red, green, blue and white, a pixel each.
  static let png = """
    <image width="80" height="80" x="10" image-rendering="optimizeSpeed" xlink:href="data:image/png;base64,\
    iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP4z8DAAMIM/4EAAB/uBfsL2WiLAAAAAElFTkSuQmCC"/>
    """

  static let pattern = """
    <pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="4" fill="#c60"/>\
    </pattern><rect width="160" height="80" fill="url(#p)" stroke="#000" stroke-dasharray="6 3"/>
    """

  static let blur = """
    <filter id="s"><feGaussianBlur stdDeviation="3"/></filter>\
    <rect x="30" y="20" width="100" height="40" fill="#063" filter="url(#s)"/>
    """

  static let blend = """
    <rect width="100" height="80" fill="#fc0"/>\
    <rect x="60" y="10" width="90" height="60" fill="#09c" style="mix-blend-mode:multiply"/>
    """
}
