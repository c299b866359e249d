import Testing

@testable import Content

@Suite struct `Categories of tax` {
  @Test func `have the codes of EN 16931`() {
    #expect(TaxCategory.allCases.map(\.code) == ["S", "Z", "E", "AE", "K", "G", "O"])
  }

  @Test func `may be written by their codes`() {
    for category in TaxCategory.allCases {
      #expect(WordList.taxCategory.canonical(category.code) == category.rawValue)
      #expect(WordList.taxCategory.canonical(category.rawValue) == category.rawValue)
    }
  }

  @Test func `are listed in their order, higher rates first`() {
    let treatments = [
      TaxTreatment(.zero), TaxTreatment(.standard, rate: 500), TaxTreatment(.exempt, rate: 900),
      TaxTreatment(.standard, rate: 1_500),
    ]
    #expect(treatments.sorted().map(\.rate) == [1_500, 500, 0, 0])
    #expect(treatments.sorted().map(\.category) == [.standard, .standard, .zero, .exempt])
  }
}
