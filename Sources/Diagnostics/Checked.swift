/// A value together with the complaints that arose in making it: the one way in which results
/// and complaints travel from stage to stage.
public struct Checked<Value> {
  public var value: Value
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(transform(value), diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}

extension Sequence {
  /// All values in order, with all complaints in order.
  public func combined<Value>() -> Checked<[Value]> where Element == Checked<Value> {
    var all = Checked<[Value]>([])
    for item in self {
      all.value.append(item.value)
      all.diagnostics += item.diagnostics
    }
    return all
  }
}
