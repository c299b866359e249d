import Names

/// A filter: its name, what it takes, and what it makes of its input. Each stands in a file of its
/// own family; ``Filter/all`` lists them.
///
/// An object, so that calling it copies one reference and not all that is in it.
public final class Filter: Sendable {
  public typealias Apply =
    @Sendable (TemplateValue, Arguments, FilterContext) throws -> TemplateValue

  public let name: String
  /// How many arguments stand behind the colon, those with names not counted.
  public let positional: ClosedRange<Int>
  /// The arguments that are given by name, such as `allow_false: true`; strict templates complain
  /// about others.
  public let named: [String]
  /// Any name is an argument, as the words of a phrase ask for.
  public let takesAnyName: Bool
  /// Lectern's own, not part of Liquid.
  public let isExtension: Bool
  let apply: Apply

  public init(
    _ name: String, _ positional: ClosedRange<Int> = 0...0, named: [String] = [], takesAnyName: Bool = false,
    isExtension: Bool = false, apply: @escaping Apply
  ) {
    self.name = name
    self.positional = positional
    self.named = named
    self.takesAnyName = takesAnyName
    self.isExtension = isExtension
    self.apply = apply
  }

  /// What the filter makes of an input. All that is given by name counts as one more argument, a
  /// map behind the others; filters that know no such arguments take it for what it is.
  public func invoke(
    _ input: TemplateValue, _ arguments: Arguments, _ context: FilterContext
  ) throws(RenderFault) -> TemplateValue {
    let given = count(arguments.count, hasNames: !arguments.named.isEmpty)
    let takesNames = given == arguments.count
    guard positional.contains(given) else { throw Self.wrongCount(given, positional) }
    guard !takesNames else { return try Self.run(apply, input, arguments, context) }
    var all = arguments
    all.append(.map(TemplateMap(arguments.named.map { ($0.name, $0.value) })))
    return try Self.run(apply, input, all, context)
  }

  /// How many arguments a call has: names count as one where they come as a map.
  func count(_ positional: Int, hasNames: Bool) -> Int {
    positional + (hasNames && !(isExtension && (takesAnyName || !named.isEmpty)) ? 1 : 0)
  }

  /// Closures cannot be trusted to throw nothing else: the compiler takes every `try` for `any Error`.
  static func run(
    _ apply: Apply, _ input: TemplateValue, _ arguments: Arguments, _ context: FilterContext
  ) throws(RenderFault) -> TemplateValue {
    do {
      return try apply(input, arguments, context)
    } catch let fault as RenderFault {
      throw fault
    } catch {
      throw RenderFault(.internal, "internal")
    }
  }

  /// Counts the input, too, as Liquid does.
  private static func wrongCount(_ given: Int, _ expected: ClosedRange<Int>) -> RenderFault {
    let least = expected.lowerBound + 1
    let most = expected.upperBound + 1
    let wanted = least == most ? "\(least)" : "\(least)..\(most)"
    return RenderFault(.argument, "wrong number of arguments (given \(given + 1), expected \(wanted))")
  }
}

/// What stands behind a filter's colon.
public struct Arguments: Sendable {
  /// The first stands by itself: most filters take no more, and a list is dear to make.
  private var first = TemplateValue.nothing
  private var rest: [TemplateValue] = []
  public private(set) var count = 0
  /// The name of a property that the first one asks for, where it has been looked up already.
  private(set) var property: Name?
  public var named: [(name: String, value: TemplateValue)] = []

  public init() {}

  public init(_ positional: [TemplateValue]) {
    for value in positional { append(value) }
  }

  /// Those that are the same in every render.
  init(constants: [TemplateValue]) {
    self.init(constants)
    property = first.characters.map { Name($0) }
  }

  public mutating func append(_ value: TemplateValue) {
    if count == 0 { first = value } else { rest.append(value) }
    count += 1
  }

  public subscript(_ index: Int) -> TemplateValue? {
    guard index < count else { return nil }
    return index == 0 ? first : rest[index - 1]
  }

  public subscript(_ name: String) -> TemplateValue? {
    named.last { $0.name == name }?.value
  }

  /// The argument at a place, `nil` if there is none.
  func value(_ index: Int) -> TemplateValue { self[index] ?? .nothing }
  func text(_ index: Int) -> String { value(index).text }
}

/// What a filter may know beside its input: all of it is an input of the build, nothing is asked
/// of the machine.
public struct FilterContext: Sendable {
  /// The moment of rendering in seconds since 1970, for `date` of `now`.
  public var now: Int
  /// Whether output is HTML: text is escaped when it is printed, and what filters make of markup
  /// stays markup only where it is safe.
  public var escapesHTML: Bool
  /// The IANA name of the zone that moments are shown in.
  public var timeZone: String {
    didSet { zone = DateZone(timeZone) }
  }
  /// Looked up once, not for every date.
  private(set) var zone: DateZone
  /// How the page's language writes numbers, money and dates, and its words.
  public var localizer: Localizer
  /// What the host's own filters work with; they know its type.
  public var host: (any Sendable)?
  public var observer: (any RenderObserver)?

  public init(
    now: Int, escapesHTML: Bool, timeZone: String = "UTC", localizer: Localizer = .english
  ) {
    self.now = now
    self.escapesHTML = escapesHTML
    self.timeZone = timeZone
    zone = DateZone(timeZone)
    self.localizer = localizer
  }
}
