import Diagnostics

/// Makes the catalogue of what the files hold: joins, names, connects, hides, derives.
enum Assembler {
  static func assemble(
    _ batches: [LoadedBatch], parts: AssembledParts
  ) -> Checked<Catalog> {
    let joined = EntryJoiner.join(batches, parts: parts)
    let named = NameRegistrar.register(ParentFinder.connect(joined.value))
    let resolved = ReferenceResolver.resolve(named.value)
    let raw = Catalog(resolved.value, visibilities: [], derived: DerivedValues())
    let visibilities = PublishGate.visibilities(in: raw)
    let gated = Catalog(resolved.value, visibilities: visibilities, derived: DerivedValues())
    let catalog = Catalog(resolved.value, visibilities: visibilities, derived: Deriver.derive(gated))
    return Checked(catalog, joined.diagnostics + named.diagnostics + resolved.diagnostics)
  }
}
