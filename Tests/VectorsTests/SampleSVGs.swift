/// Small SVGs with one thing each that could be lost on the way.
enum SampleSVGs {
  static func svg(_ content: String, _ size: String = #"width="160" height="80" viewBox="0 0 160 80""#)
    -> [UInt8]
  {
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

  /// Four by four squares with a gradient across them, 40 by 40 pixels.
  static let png = """
    <image width="80" height="80" x="10" image-rendering="optimizeSpeed" xlink:href="data:image/png;base64,\
    iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAIAAAADnC86AAALlElEQVR42g3XoRZFQBSF4ZskSZIkSZKkP0mSJEmSJEmSJEmSJEmS\
    JEmSJEmSJHmJfT3Bt2bmzF77/H4/jB/mD+uH/cP54f7wfvg/gh/8FP4U/RT/lPyU/pT9lP9U/FT+VP2ofzQ/2h/dj/7H8GP8Mf2Y\
    fyw/rT9tP+0/HT+dP10/3T89P70//X4GhoFpYBnYBo6Ba+AZ+AaBAYZCQ5Gh2FBiKDWUGcoNFYZKQ5VBbdAYtAadQW8wGIwGk8Fs\
    sBhaDW2GdkOHodPQZeg29Bh6jQ82MUxME8vENnFMXBPPxDcJTDAVmopMxaYSU6mpzFRuqjBVmqpMapPGpDXpTHqTwWQ0mUxmk8XU\
    amoztZs6TJ2mLlO3qcfUa36whWFhWlgWtoVj4Vp4Fr5FYIGl0FJkKbaUWEotZZZyS4Wl0lJlUVs0Fq1FZ9FbDBajxWQxWyyWVkub\
    pd3SYem0dFm6LT2WXuuDbQwb08aysW0cG9fGs/FtAhtshbYiW7GtxFZqK7OV2ypslbYqm9qmsWltOpveZrAZbSab2WaxtdrabO22\
    DlunrcvWbeux9dof7GA4mA6Wg+3gOLgOnoPvEDjgKHQUOYodJY5SR5mj3FHhqHRUOdQOjUPr0Dn0DoPD6DA5zA6Lo9XR5mh3dDg6\
    HV2ObkePo9f5YBfDxXSxXGwXx8V18Vx8l8AFV6GryFXsKnGVuspc5a4KV6WryqV2aVxal86ldxlcRpfJZXZZXK2uNle7q8PV6epy\
    dbt6XL3uB3sYHqaH5WF7OB6uh+fhewQeeAo9RZ5iT4mn1FPmKfdUeCo9VR61R+PRenQevcfgMXpMHrPH4mn1tHnaPR2eTk+Xp9vT\
    4+n1PtjH8DF9LB/bx/FxfTwf3yfwwVfoK/IV+0p8pb4yX7mvwlfpq/KpfRqf1qfz6X0Gn9Fn8pl9Fl+rr83X7uvwdfq6fN2+Hl+v\
    /8EBRoAZYAXYAU6AG+AF+AFBAIHCQFGgOFASKA2UBcoDFYHKQFVAHdAEtAFdQB8wBIwBU8AcsARaA22B9kBHoDPQFegO9AR6gw9G\
    BjKRhWzkIBd5yEcBAkKIIIYEUsgghwJKqFCNGtSiDvVoQCOa0IwWWGGDHQ444YIbHni/SPyFMkKZoaxQdignlBvKC+WHCkJ9bBgS\
    hcQhSUgakoXkIUVIGVKFqkM1odpQXag+1BBqDDWFmkMtIWvIFrKHHCFnyBVyhzwhb/jBkYxIZiQrkh3JieRG8iL5kYJI32HDiCgi\
    jkgi0ogsIo8oIsqIKlIdqYnURuoi9ZGGSGOkKdIcaYlYI7aIPeKIOCOuiDviiXijD45lxDJjWbHsWE4sN5YXy48VxPquOIyJYuKY\
    JCaNyWLymCKmjKli1bGaWG2sLlYfa4g1xppizbGWmDVmi9ljjpgz5oq5Y56YN/7gREYiM5GVyE7kJHITeYn8REGi72HDhCghTkgS\
    0oQsIU8oEsqEKlGdqEnUJuoS9YmGRGOiKdGcaElYE7aEPeFIOBOuhDvhSXiTD05lpDJTWansVE4qN5WXyk8VpPrGKUyJUuKUJCVN\
    yVLylCKlTKlS1amaVG2qLlWfakg1pppSzamWlDVlS9lTjpQz5Uq5U56UN/3gTEYmM5OVyc7kZHIzeZn8TEGmb4jDjCgjzkgy0ows\
    I88oMsqMKlOdqcnUZuoy9ZmGTGOmKdOcaclYM7aMPePIODOujDvjyXizD85l5DJzWbnsXE4uN5eXy88V5Pq+TpgT5cQ5SU6ak+Xk\
    OUVOmVPlqnM1udpcXa4+15BrzDXlmnMtOWvOlrPnHDlnzpVz5zw5b/7BhYxCZiGrkF3IKeQW8gr5hYJC34cNC6KCuCApSAuygryg\
    KCgLqkJ1oaZQW6gr1BcaCo2FpkJzoaVgLdgK9oKj4Cy4Cu6Cp+AtPriUUcosZZWySzml3FJeKb9UUOqLibAkKolLkpK0JCvJS4qS\
    sqQqVZdqSrWlulJ9qaHUWGoqNZdaStaSrWQvOUrOkqvkLnlK3vKDK4wKs8KqsCucCrfCq/ArguoLJ4WVokpxpaRSWimrlFcqKpWV\
    qoq6oqloK7qKvmKoGCumirliqbRW2irtlY5KZ6Wr0l3pqfRWX2TWGDVmjVVj1zg1bo1X49cENdQKa0W14lpJrbRWViuvVdQqa1U1\
    dU1T09Z0NX3NUDPWTDVzzVJrrbXV2msdtc5aV6271lPrrT+4wWgwG6wGu8FpcBu8Br8haKBR2ChqFDdKGqWNskZ5o6JR2ahqqBua\
    hraha+gbhoaxYWqYG5ZGa6Ot0d7oaHQ2uhrdjZ5Gb/PBLUaL2WK12C1Oi9vitfgtQQutwlZRq7hV0iptlbXKWxWtylZVS93StLQt\
    XUvfMrSMLVPL3LK0WlttrfZWR6uz1dXqbvW0etsP7jA6zA6rw+5wOtwOr8PvCDroFHaKOsWdkk5pp6xT3qnoVHaqOuqOpqPt6Dr6\
    jqFj7Jg65o6l09pp67R3Ojqdna5Od6en09t9cI/RY/ZYPXaP0+P2eD1+T9BDr7BX1CvulfRKe2W98l5Fr7JX1VP3ND1tT9fT9ww9\
    Y8/UM/csvdZeW6+919Hr7HX1uns9vd7+gweMAXPAGrAHnAF3wBvwB4IBBoWDokHxoGRQOigblA8qBpWDqoF6oBloB7qBfmAYGAem\
    gXlgGbQO2gbtg45B56Br0D3oGfQOHzxijJgj1og94oy4I96IPxKMMCocFY2KRyWj0lHZqHxUMaocVY3UI81IO9KN9CPDyDgyjcwj\
    y6h11DZqH3WMOkddo+5Rz6h3/OAJY8KcsCbsCWfCnfAm/IlggknhpGhSPCmZlE7KJuWTiknlpGqinmgm2oluop8YJsaJaWKeWCat\
    k7ZJ+6Rj0jnpmnRPeia90wfPGDPmjDVjzzgz7ow3488EM8wKZ0Wz4lnJrHRWNiufVcwqZ1Uz9Uwz0850M/3MMDPOTDPzzDJrnbXN\
    2mcds85Z16x71jPrnT94kbHIXGQtshc5i9xF3iJ/UbCIhXAhWogXkoV0IVvIF4qFcqFaVC9qFrWLukX9omHRuGhaNC9aFtaFbWFf\
    OBbOhWvhXngW3uWLzFXGKnOVtcpe5axyV3mr/FXBqq+uhSvRSrySrKQr2Uq+UqyUK9WqelWzql3VrepXDavGVdOqedWysq5sK/vK\
    sXKuXCv3yrPyrh+8ydhkbrI22ZucTe4mb5O/Kdj0lcRwI9qIN5KNdCPbyDeKjXKj2lRvaja1m7pN/aZh07hp2jRvWjbWjW1j3zg2\
    zo1r4954Nt7tg3cZu8xd1i57l7PL3eXt8ncFu75qGu5EO/FOspPuZDv5TrFT7lS76l3NrnZXt6vfNewad0275l3Lzrqz7ew7x865\
    c+3cO8/Ou3/wIeOQecg6ZB9yDrmHvEP+oeDQV4jDg+ggPkgO0oPsID8oDsqD6lB9qDnUHuoO9YeGQ+Oh6dB8aDlYD7aD/eA4OA+u\
    g/vgOXiPDz5lnDJPWafsU84p95R3yj8VnPpqeHgSncQnyUl6kp3kJ8VJeVKdqk81p9pT3an+1HBqPDWdmk8tJ+vJdrKfHCfnyXVy\
    nzwn7/nBl4xL5iXrkn3JueRe8i75l4JLX/kPL6KL+CK5SC+yi/yiuCgvqkv1peZSe6m71F8aLo2XpkvzpeVivdgu9ovj4ry4Lu6L\
    5+K9PviWccu8Zd2ybzm33FveLf9WcOtbOcKb6Ca+SW7Sm+wmvyluypvqVn2rudXe6m71t4Zb463p1nxruVlvtpv95rg5b66b++a5\
    ee8PfmQ8Mh9Zj+xHziP3kffIfxQ8+had8CF6iB+Sh/Qhe8gfiofyoXpUP2oetY+6R/2j4dH4aHo0P1oe1oftYX84Hs6H6+F+eB7e\
    54NfGa/MV9Yr+5Xzyn3lvfJfBa++9Sp8iV7il+Qlfcle8pfipXypXtWvmlftq+5V/2p4Nb6aXs2vlpf1ZXvZX46X8+V6uV+el/fl\
    DxR+j2hvUeKRAAAAAElFTkSuQmCC"/>
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
