/// Where a link or an outline's entry leads.
public enum Target: Hashable, Sendable {
  case address(String)
  /// A place of this document that has a name.
  case destination(String)
  /// A page from 0 on, and the place on it that should be at the top of the window.
  case page(Int, top: Double?)
}

/// A place on a page that leads somewhere when it is touched.
struct Link: Sendable {
  let box: Rectangle
  let target: Target
  let contents: String
  let element: ElementID
}

extension Canvas {
  /// Adds a link; `contents` says to those who do not see where it leads. A link over several lines has one
  /// box for each, all for one element.
  public mutating func link(_ box: Rectangle, to target: Target, contents: String, for element: ElementID) {
    links.append(Link(box: box, target: target, contents: contents, element: element))
  }
}

/// A place with a name, for links from here and from other documents.
public struct Destination: Hashable, Sendable {
  public var name: String
  public var page: Int
  public var top: Double?

  public init(_ name: String, page: Int, top: Double? = nil) {
    self.name = name
    self.page = page
    self.top = top
  }
}

/// A line of the outline; it lies in the nearest one before it that has a lower level.
public struct OutlineEntry: Hashable, Sendable {
  public var title: String
  public var level: Int
  public var target: Target

  public init(_ title: String, level: Int, target: Target) {
    self.title = title
    self.level = level
    self.target = target
  }
}

/// How pages are numbered from one page on.
public struct PageLabel: Hashable, Sendable {
  public enum Style: String, Sendable {
    case decimal = "D"
    case upperRoman = "R"
    case lowerRoman = "r"
    case upperAlpha = "A"
    case lowerAlpha = "a"
  }

  public var firstPage: Int
  public var style: Style?
  public var prefix: String
  public var start: Int

  public init(from firstPage: Int, _ style: Style?, prefix: String = "", start: Int = 1) {
    self.firstPage = firstPage
    self.style = style
    self.prefix = prefix
    self.start = start
  }
}

/// A file inside the document.
public struct Attachment: Hashable, Sendable {
  /// What it is to the document.
  public enum Relationship: String, Sendable {
    case source = "Source"
    case data = "Data"
    case alternative = "Alternative"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  public var name: String
  public var mediaType: String
  public var description: String
  public var relationship: Relationship
  public var bytes: [UInt8]

  public init(
    name: String, mediaType: String, description: String, relationship: Relationship, bytes: [UInt8]
  ) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
    self.bytes = bytes
  }
}
