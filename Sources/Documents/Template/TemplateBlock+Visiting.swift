extension KeyValues {
  /// Every block in it, those inside others, too.
  func visitBlocks(_ visit: (TemplateBlock) -> Void) {
    for (_, member) in members.sorted(by: { $0.key < $1.key }) { member.value.visitBlocks(visit) }
  }
}

extension KeyValue {
  fileprivate func visitBlocks(_ visit: (TemplateBlock) -> Void) {
    switch self {
    case .blocks(let blocks):
      for block in blocks {
        visit(block)
        block.values.visitBlocks(visit)
      }
    case .object(let values): values.visitBlocks(visit)
    case .list(let items): for item in items { item.visitBlocks(visit) }
    case .map(let members): for member in members { member.value.visitBlocks(visit) }
    default: break
    }
  }
}
