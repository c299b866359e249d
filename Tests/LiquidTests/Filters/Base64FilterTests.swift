import Testing

@testable import Liquid

@Suite struct Base64FilterTests {
  @Test(arguments: [
    ("{{ 'YQ' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ 'YQ==' | base64_decode }}", "a"),
    ("{{ 'YR==' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ 'YQ==\n' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ '' | base64_decode }}", ""),
    ("{{ 'a=b' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ nil | base64_decode }}", ""),
    ("{{ 'YQ' | base64_url_safe_decode }}", "a"),
    ("{{ 'Y' | base64_url_safe_decode }}", "Liquid error: invalid base64 provided to base64_url_safe_decode"),
    ("{{ '_-8' | base64_url_safe_decode | size }}", "2"),
    ("{{ '/+8=' | base64_url_safe_decode | size }}", "2"),
    ("{{ '??>>é' | base64_url_safe_encode }}", "Pz8-PsOp"),
    ("{{ 'one two' | base64_encode }}", "b25lIHR3bw=="),
    ("{{ nil | base64_encode }}", ""),
    ("{{ 12 | base64_encode }}", "MTI="),
    ("{{ 'a=' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ '====' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    ("{{ 'YWI=' | base64_decode }}", "ab"),
    ("{{ 'YWJj' | base64_decode }}", "abc"),
    ("{{ 'YWI' | base64_url_safe_decode }}", "ab"),
    ("{{ 'YWI=' | base64_url_safe_decode }}", "ab"),
    (
      "{{ 'Y===' | base64_url_safe_decode }}",
      "Liquid error: invalid base64 provided to base64_url_safe_decode"
    ),
    (
      "{{ ' YWI=' | base64_url_safe_decode }}",
      "Liquid error: invalid base64 provided to base64_url_safe_decode"
    ),
  ])
  func `base64 is strict`(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
