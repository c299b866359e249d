import TestSupport

/// A site of two courses in two languages with a syllabus for each, as small as they come.
extension IssuingSite {
  static let loops = "site/courses/loops/syllabus.pdf"
  static let arabicLoops = "site/ar/courses/loops/syllabus.pdf"
  static let maps = "site/courses/maps/syllabus.pdf"
  static let arabicMaps = "site/ar/courses/maps/syllabus.pdf"
  static let design = "Templates/documents/syllabus.yaml"
  static let lesson = "Content/courses/loops/01-first/01-round.md"

  static func withSyllabuses() -> IssuingSite { IssuingSite(files: syllabusFiles) }

  /// The syllabuses that there are.
  var syllabuses: Set<String> { Set(tree.keys.filter { $0.hasSuffix("syllabus.pdf") }) }

  /// What can be read in a syllabus, as the next build will know it: of one course, the titles first.
  private static func course(_ title: String, _ arabic: String) -> String {
    """
    ---
    title: {en: \(title), ar: \(arabic)}
    instructors: [{person: ada, role: primary}]
    category: data
    lang: en
    level: all
    price_type: free
    status: published
    published_at: 2025-01-02T00:00:00Z
    ---
    Round and round, see [the others](/courses/).
    """
  }

  private static let syllabusFiles = [
    "Content/site.yaml": """
    title: {en: Test Academy, ar: أكاديمية}
    base_url: https://academy.example.org
    languages: [en, ar]
    timezone: UTC
    currency: USD
    """,
    "Content/categories.yaml": "- {slug: data, name: Data}\n",
    "Content/people/ada.md": "---\nname: Ada Byron\nroles: [instructor]\n---\nWrites programs.\n",
    "Content/translations/en.yaml": "made: {by: Taught by}\n",
    "Content/translations/ar.yaml": "made: {by: يدرّسها}\n",
    "Content/courses/loops/index.md": course("Loops", "حلقات"),
    "Content/courses/maps/index.md": course("Maps", "خرائط"),
    "Content/courses/loops/01-first/index.md": "---\ntitle: First steps\nstatus: published\n---\n",
    lesson:
      "---\ntitle: Round\ntype: text\nduration: 5 min\nstatus: published\n---\nA locked text of this lesson.\n",
    "Content/media/mark.svg": picture("#0F4C5C"),
    "Content/private/accounts.csv": "id,name,email\na-1,Ann Lee,ann.lee@private.example.org\n",
    "Templates/pages/home.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/pages/courses.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/pages/course.html": """
    <!doctype html><title>{{ course.title }}</title>{% assign paper = course | paper_url: 'syllabus' %}
    {% if paper %}<a href="{{ paper | url_attr }}">PDF</a>{% endif %}
    """,
    design: """
    title: "{{ course.title }}"
    fonts: {body: [DejaVu Sans]}
    page: {size: A5, margins: 15mm}
    blocks:
      - {heading: "{{ course.title }}"}
      - {image: /media/mark.svg, alt: A mark, width: 10mm}
      - {text: "{{ 'made.by' | t }} {% for by in course.instructors %}{{ by.person.name }}{% endfor %}"}
      - {markdown: course.description}
      - each: course.sections
        as: section
        blocks:
          - {heading: "{{ section.title }}", level: 2}
          - list: [{each: section.lessons, as: lesson, blocks: ["{{ lesson.title }}"]}]
      - {text: "[{{ course.url }}]({{ course.url }})"}
    """,
  ]

  static func picture(_ colour: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="\(colour)"/></svg>
    """
  }
}
