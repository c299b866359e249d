import Testing

@testable import Site

@Suite struct `The address of a player` {
  @Test(arguments: [
    ("https://www.youtube.com/watch?v=aircAruvnKk", "https://www.youtube-nocookie.com/embed/aircAruvnKk"),
    (
      "https://www.youtube.com/watch?t=20&v=aircAruvnKk#x",
      "https://www.youtube-nocookie.com/embed/aircAruvnKk"
    ),
    ("https://youtu.be/aircAruvnKk?si=abc", "https://www.youtube-nocookie.com/embed/aircAruvnKk"),
    ("https://m.youtube.com/shorts/aircAruvnKk", "https://www.youtube-nocookie.com/embed/aircAruvnKk"),
    ("https://youtu.be/aircAruvnKk?=", "https://www.youtube-nocookie.com/embed/aircAruvnKk"),
    (
      "https://www.youtube.com/watch?=&=x&v=aircAruvnKk", "https://www.youtube-nocookie.com/embed/aircAruvnKk"
    ),
    ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
    ("https://player.vimeo.com/video/76979871?h=1", "https://player.vimeo.com/video/76979871?dnt=1"),
    ("https://codepen.io/ada/embed/abc", "https://codepen.io/ada/embed/abc"),
    (
      "<p><iframe width='9' src='https://www.youtube.com/embed/KuXjwB4LzSA?rel=0' allowfullscreen></iframe>",
      "https://www.youtube-nocookie.com/embed/KuXjwB4LzSA"
    ),
  ])
  func `asks for as little as the site allows`(told: String, player: String) {
    #expect(PlayerAddress(told, provider: "")?.text == player)
  }

  @Test(arguments: [
    "https://media.example.org/film.mp4", "http://www.youtube.com/watch?v=aircAruvnKk", "https://youtu.be/",
    "https://www.youtube.com/watch?list=1", "https://vimeo.com/../x", "https://youtu.be/a%22b",
    "javascript:alert(1)",
    "https://www.youtube.com.evil.example/embed/aircAruvnKk", "https://evil.example/?https://codepen.io/",
    "https://codepen.io@evil.example/", "<iframe src=\"https://evil.example/\"></iframe>",
    "<script src=\"x\">", "",
  ])
  func `is none for any other address`(told: String) {
    #expect(PlayerAddress(told, provider: "") == nil)
  }

  @Test func `is made of a name where the site is told`() {
    #expect(
      PlayerAddress("abc-_9", provider: "youtube")?.text == "https://www.youtube-nocookie.com/embed/abc-_9")
    #expect(
      PlayerAddress("76979871", provider: "vimeo")?.text == "https://player.vimeo.com/video/76979871?dnt=1")
    #expect(PlayerAddress("76979871", provider: "file") == nil)
  }

  @Test(arguments: [
    "https://youtu.be/aircAruvnKk", "https://vimeo.com/76979871", "https://phet.colorado.edu/sims/x.html",
  ])
  func `is of a site that pages may show`(told: String) throws {
    let player = try #require(PlayerAddress(told, provider: ""))
    #expect(PlayerAddress.hosts.contains { player.text.hasPrefix("https://\($0)/") })
  }
}
