/// One possible line: from behind one breakpoint to another.
struct LineMeasure {
  /// Without stretching or shrinking; what hangs over the margins does not count.
  var natural: Int
  /// What is missing to the line's width; below zero if the line is too long.
  var missing: Int
  var sums: ItemSums
  /// How much of the missing width connections of letters take up.
  var kashida = 0
  var badness: Int32 = 0
  var fitness = Fitness.decent
  /// How much the line is too long although all spaces have shrunk.
  var overfull = 0
}

extension LineMeasure {
  /// `emergency` is stretch that every line has in the later passes.
  init(
    from start: Breakpoint, to end: Breakpoint, width: Int32, settings: BreakingSettings, emergency: Int32 = 0
  ) {
    sums = end.before - start.after
    let hanging = Int(start.hangsAtNextStart) + Int(end.hangsAtEnd)
    natural = sums.width + Int(end.width) - hanging
    missing = Int(width) - natural
    if let raggedness = settings.raggedness {
      sums.stretch = Int(raggedness)
      sums.shrink = 0
      sums.kashida = 0
    }
    if end.isLast, settings.lastLineIsFilled { sums.fil += 1 }
    if missing < 0 { shrink() } else { stretch(emergency: Int(emergency)) }
  }

  private mutating func shrink() {
    if -missing > sums.shrink {
      overfull = -missing - sums.shrink
      badness = Badness.utmost
      fitness = .tight
    } else {
      badness = Badness.of(-missing, by: sums.shrink)
      fitness = Fitness(badness: badness, isStretched: false)
    }
  }

  private mutating func stretch(emergency: Int) {
    guard sums.fil == 0, sums.fill == 0 else { return }
    let stretch = sums.stretch + emergency
    if missing > stretch, sums.kashida > 0 {
      // Spaces go to their limit first, then letters, then spaces beyond it.
      kashida = min(missing - stretch, sums.kashida)
      badness = max(Badness.of(missing - kashida, by: stretch), Badness.of(kashida, by: sums.kashida))
    } else {
      badness = Badness.of(missing, by: stretch)
    }
    fitness = Fitness(badness: badness, isStretched: true)
  }
}
