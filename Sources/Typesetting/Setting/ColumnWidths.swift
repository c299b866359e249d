/// Shares the width of a place among columns.
struct ColumnWidths {
  /// What a column asks for.
  struct Wish {
    var width: ColumnWidth
    /// Of its content; only asked of columns without a width of their own.
    var least = Length.zero
    var natural = Length.zero
  }

  private(set) var widths: [Length]
  /// By how much the columns together are too wide.
  private(set) var excess = Length.zero

  /// - Parameter whole: the place without gaps.
  init(_ wishes: [Wish], in whole: Length) {
    widths = wishes.map { wish in
      switch wish.width {
      case .fixed(let length): max(length, .zero)
      case .part(let part): whole.times(part, by: 1_000)
      case .automatic, .share: .zero
      }
    }
    let automatic = wishes.indices.filter { wishes[$0].width == .automatic }
    let shares = wishes.indices.filter { wishes[$0].share > 0 }
    let left = whole - widths.sum
    let reserved = shares.map { wishes[$0].least }.sum
    fit(automatic, wishes, in: max(left - reserved, .zero), fills: shares.isEmpty)
    share(max(whole - widths.sum, .zero), among: shares, wishes)
    excess = max(widths.sum - whole, .zero)
  }

  /// As wide as the content asks if there is place; otherwise each its least and a part of the rest.
  private mutating func fit(_ columns: [Int], _ wishes: [Wish], in place: Length, fills: Bool) {
    let natural = columns.map { max(wishes[$0].natural, wishes[$0].least) }
    let least = columns.map { wishes[$0].least }
    if natural.sum <= place {
      for (index, column) in columns.enumerated() { widths[column] = natural[index] }
      if fills { spread(place - natural.sum, over: columns, by: natural) }
    } else if least.sum < place {
      for (index, column) in columns.enumerated() { widths[column] = least[index] }
      spread(place - least.sum, over: columns, by: zip(natural, least).map { $0 - $1 })
    } else {
      // Too little for the longest words: all suffer alike.
      for (index, column) in columns.enumerated() {
        widths[column] = place.times(least[index].units, by: max(1, least.sum.units))
      }
    }
  }

  /// Adds a rest in proportions, to the last unit.
  private mutating func spread(_ rest: Length, over columns: [Int], by weights: [Length]) {
    var (given, weight) = (Length.zero, Length.zero)
    let whole = weights.sum
    for (index, column) in columns.enumerated() {
      weight = weight + weights[index]
      let upTo = whole > .zero ? rest.times(weight.units, by: whole.units) : .zero
      widths[column] = widths[column] + upTo - given
      given = upTo
    }
  }

  private mutating func share(_ rest: Length, among columns: [Int], _ wishes: [Wish]) {
    let whole = columns.reduce(0) { $0 + wishes[$1].share }
    var (given, parts) = (Length.zero, 0)
    for column in columns {
      parts += wishes[column].share
      let upTo = rest.times(parts, by: whole)
      widths[column] = upTo - given
      given = upTo
    }
  }
}

extension ColumnWidths.Wish {
  fileprivate var share: Int { if case .share(let share) = width { max(share, 1) } else { 0 } }
}

extension [Length] {
  var sum: Length { reduce(.zero, +) }
}
