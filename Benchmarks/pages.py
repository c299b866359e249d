"""What kinds of files a built site consists of, and whether two sites show the same courses."""
import collections
import html
import os
import re

# The two programs call some folders and feeds by other names.
KINDS = [(kind, re.compile(pattern)) for kind, pattern in [
    ("home", r"index\.html"),
    ("courses", r"courses/(page/\d+/)?index\.html"),
    ("course", r"courses/[^/]+/index\.html"),
    ("lesson", r"courses/[^/]+/(lessons/)?(?!lessons/)[^/]+/index\.html"),
    ("people", r"(instructors|people)/(page/\d+/)?index\.html"),
    ("person", r"(instructors|people)/[^/]+/index\.html"),
    ("books", r"books/(page/\d+/)?index\.html"),
    ("book", r"books/[^/]+/index\.html"),
    ("categories", r"categories/index\.html"),
    ("category", r"categories/[^/]+/(page/\d+/)?index\.html"),
    ("tags", r"tags/index\.html"),
    ("tag", r"tags/[^/]+/(page/\d+/)?index\.html"),
    ("not found", r"404\.html"),
    ("sitemap", r"sitemap[^/]*\.xml"),
    ("feed of the home", r"(index|feed)\.xml"),
    ("feed", r".*/(index|feed)\.xml"),
    ("search index", r"search-index[^/]*\.json"),
    ("stylesheet", r".*\.css"),
]]


class Tree:
    """Every file below a folder, counted by kind."""

    def __init__(self, root):
        self.root = root
        self.counts = collections.Counter()
        self.others, self.empty, self.bytes = [], [], 0
        for folder, _, files in os.walk(root):
            for name in files:
                path = os.path.join(folder, name)
                inside = os.path.relpath(path, root)
                size = os.stat(path).st_size
                self.bytes += size
                if size == 0:
                    self.empty.append(inside)
                kind = next((kind for kind, pattern in KINDS if pattern.fullmatch(inside)), "other")
                self.counts[kind] += 1
                if kind == "other":
                    self.others.append(inside)

    @property
    def files(self):
        return sum(self.counts.values())


def print_kinds(trees):
    """The numbers of files by kind, of each site."""
    kinds = [kind for kind, _ in KINDS] + ["other"]
    print("%14s " % "files" + "".join("%10s" % name for name in trees))
    for kind in kinds:
        counts = [tree.counts[kind] for tree in trees.values()]
        if any(counts):
            print("%14s " % kind + "".join("%10d" % count for count in counts)
                  + ("" if len(set(counts)) == 1 else "   paged by one" if kind in UNPAGED
                     else "   not compared" if kind in ELSEWHERE else "   DIFFERENT"))
    print("%14s " % "all" + "".join("%10d" % tree.files for tree in trees.values()))
    print("%14s " % "MB" + "".join("%10.1f" % (tree.bytes / 1e6) for tree in trees.values()))
    for name, tree in trees.items():
        for what, paths in (("of no kind", tree.others), ("empty", tree.empty)):
            if paths:
                print("%s made %d files %s, such as %s" % (name, len(paths), what, ", ".join(sorted(paths)[:3])))


# Lists that the peer's site puts on one page, however long they are.
UNPAGED = {"people"}
# What only the peer's site has here: our search is compared with its own peer, by search.py, and the feed of our home
# is that of the journal, which these courses do not have.
ELSEWHERE = {"search index", "feed of the home"}


def same_kinds(trees):
    """Whether all made as many files of each kind; of lists that one does not page, whether they are there."""
    counts = [{kind: min(count, 1) if kind in UNPAGED else count for kind, count in tree.counts.items()
               if kind not in ELSEWHERE}
              for tree in trees.values()]
    return not any(tree.empty for tree in trees.values()) and all(other == counts[0] for other in counts)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def course_shown(root, course):
    """What a course's page says of itself and of its lessons, as a reader sees it."""
    page = read(root, "courses", course, "index.html")
    links = re.findall(r'<a href="[^"]*/(lesson-\d+)/">([^<]*)</a>', page)
    return heading(page), [(slug, html.unescape(title)) for slug, title in links]


def lesson_shown(root, course, lesson):
    """The lesson's heading and where it leads on."""
    page = lesson_page(root, course, lesson)
    neighbours = re.findall(r'<a rel="(prev|next)" href="[^"]*/(lesson-\d+)/">([^<]*)</a>', page)
    return heading(page), [(way, slug, html.unescape(title)) for way, slug, title in neighbours]


def lesson_page(root, course, lesson):
    name = "lesson-%02d" % lesson
    below = os.path.join(root, "courses", course)
    return read(below, "lessons" if os.path.isdir(os.path.join(below, "lessons")) else "", name, "index.html")


def heading(page):
    return html.unescape("".join(re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)).strip())


def colours(root, course):
    """How many runs of colour the code of a course's lessons has."""
    pages = "".join(lesson_page(root, course, lesson) for lesson in range(1, 13))
    return sum(block.count("<span class=") for block in re.findall(r"<pre.*?</pre>", pages, re.DOTALL))


def differences(roots, courses):
    """What is not the same on some pages of the sites, in words."""
    found = []
    for course in courses:
        shown = [course_shown(root, course) for root in roots]
        if len(shown[0][1]) != 12 or any(other != shown[0] for other in shown):
            found.append("course %s: %s" % (course, " / ".join(map(str, shown))))
        for lesson in (1, 5, 12):
            shown = [lesson_shown(root, course, lesson) for root in roots]
            if not shown[0][0] or any(other != shown[0] for other in shown):
                found.append("lesson %d of %s: %s" % (lesson, course, " / ".join(map(str, shown))))
    return found
