import Certificates
import Testing

struct `LinkedIn profiles` {
  @Test func `the address brings everything that LinkedIn's form asks for`() {
    let address = LinkedInProfile.address(
      name: "Swift & Servers, 100 %", organization: "Manara Academy", issued: (2026, 9), expires: (2029, 12),
      address: "https://academy.example.org/verify/e7eabf04-731e-4d2d-881a-f16956baa4cd/",
      number: "MAN-2026-00018")
    #expect(
      address == "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
        + "&name=Swift%20%26%20Servers%2C%20100%20%25&organizationName=Manara%20Academy"
        + "&issueYear=2026&issueMonth=9&expirationYear=2029&expirationMonth=12"
        + "&certUrl=https%3A%2F%2Facademy.example.org%2Fverify%2Fe7eabf04-731e-4d2d-881a-f16956baa4cd%2F"
        + "&certId=MAN-2026-00018")
  }

  @Test func `Arabic is percent-encoded, and what is not known is left out`() {
    let address = LinkedInProfile.address(
      name: "أمن", organization: "م", address: "https://a.example/", number: "١")
    #expect(
      address == "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=%D8%A3%D9%85%D9%86"
        + "&organizationName=%D9%85&certUrl=https%3A%2F%2Fa.example%2F&certId=%D9%A1")
  }
}
