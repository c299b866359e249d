import Diagnostics

/// Makes the catalogue of what the files hold: joins, names, connects, hides, derives.
enum Assembler {
  static func assemble(
    _ batches: inout [LoadedBatch], _ parts: consuming AssembledParts
  ) -> Checked<Catalog> {
    var joined = EntryJoiner.join(&batches, parts)
    var named = NameRegistrar.register(ParentFinder.connect(joined.value.take()))
    var resolved = ReferenceResolver.resolve(named.value.take())
    resolved.value.identities = EntryIdentities(
      resolved.value.entries, index: resolved.value.index, schema: resolved.value.schema)
    let raw = Catalog(resolved.value, visibilities: [], derived: DerivedValues())
    let visibilities = PublishGate.visibilities(in: raw, namers: resolved.value.namers)
    let gated = Catalog(resolved.value, visibilities: visibilities, derived: DerivedValues())
    let catalog = Catalog(resolved.value, visibilities: visibilities, derived: Deriver.derive(gated))
    return Checked(catalog, joined.diagnostics + named.diagnostics + resolved.diagnostics)
  }
}
