#!/usr/bin/env python3
"""Turns the neutral data set of the shared generator into a Lectern content folder.

    content_from_dataset.py --data DIR --out SITE [--for-build]      writes SITE/Content

With --for-build every lesson has a page, the site has one language, and what our schema has no field
for stands in fields of the site's own: as much is shown then as in the peer's pages.
"""
import argparse
import json
import os

SCHEMA = """fields:
  lessons:
    sample: {type: boolean, description: Whether the outline says that it is free to read.}
  people:
    subjects: {type: list, of: string, description: What the person knows about.}
  testimonials:
    stars: {type: integer, description: How many of five.}
  books:
    subtitle: {type: string, description: One line under the title.}
    writers: {type: list, of: {type: reference, to: people}, description: Who wrote it.}
    publisher: {type: string, description: Who printed it.}
    year: {type: integer, description: When it came out.}
    contents: {type: list, of: string, description: Headings of its chapters.}
"""

quote = lambda value: json.dumps(value, ensure_ascii=False)  # JSON is YAML


def fields(pairs):
    return "".join("%s: %s\n" % (key, quote(value)) for key, value in pairs if value is not None)


def front_matter(pairs, body):
    return "---\n" + fields(pairs) + "---\n" + body


class Folder:
    def __init__(self, root):
        self.root = root
        self.made = set()

    def put(self, path, text):
        path = os.path.join(self.root, path)
        folder = os.path.dirname(path)
        if folder not in self.made:
            os.makedirs(folder, exist_ok=True)
            self.made.add(folder)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def money(cents):
    return "%d.%02d" % divmod(cents, 100)


def course(folder, row, for_build):
    base = "courses/%s/" % row["slug"]
    price = money(row["price_cents"])
    testimonials = [
        {"course": row["slug"], "quote": t["text"], "student_name": t["name"].split()[0],
         "student_role": t["role"], "is_featured": True, **({"stars": t["rating"]} if for_build else {})}
        for t in row["testimonials"]]
    folder.put(base + "index.md", front_matter([
        ("title", row["title"]), ("subtitle", row["tagline"][:150]), ("lang", row["language"]),
        ("level", row["level"]), ("category", row["category"]), ("tags", row["tags"]),
        ("instructors", [{"person": row["instructor"], "role": "primary"}]),
        ("price", {"amount": price, "currency": row["currency"]}),
        ("published_at", row["published"] + "T00:00:00Z"), ("updated_at", row["updated"] + "T00:00:00Z"),
        ("objectives", row["objectives"]), ("prerequisites", row["prerequisites"]),
        ("prerequisite_courses", row["requires"]), ("audience", row["audience"]),
        ("rating", row["rating"]), ("rating_count", row["rating_count"]), ("certificate", {"enabled": False}),
    ], row["description"]))
    for section in row["sections"]:
        part = base + "%02d-part-%d/" % (section["position"], section["position"])
        folder.put(part + "index.md", front_matter([("title", section["title"])], ""))
        for lesson in section["lessons"]:
            folder.put(part + "%02d-%s.md" % (lesson["position"], lesson["slug"]), front_matter([
                ("title", lesson["title"]), ("description", lesson["summary"]), ("type", "text"),
                ("preview", for_build or lesson["free_preview"]),
                ("sample", lesson["free_preview"] if for_build else None),
                ("duration", "%d min" % lesson["duration_minutes"]),
            ], lesson["body"]))
    return testimonials


def book_extras(book):
    return [("writers", book["authors"])] + [(key, book[key]) for key in ("subtitle", "publisher", "year", "contents")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--for-build", action="store_true")
    options = parser.parse_args()
    folder = Folder(os.path.join(options.out, "Content"))

    def rows(name):
        with open(os.path.join(options.data, name), encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)

    def load(name):
        with open(os.path.join(options.data, name), encoding="utf-8") as file:
            return json.load(file)

    site, for_build = load("site.json"), options.for_build
    if for_build:
        folder.put("schema.yaml", SCHEMA)
    folder.put("site.yaml", fields([
        ("title", site["title"]), ("base_url", site["base_url"].rstrip("/")),
        ("languages", ["en"] if for_build else ["en", "ar"]), ("timezone", "UTC"), ("currency", "USD")]))
    folder.put("categories.yaml", "".join(
        "- " + quote({"slug": c["slug"], "name": c["name"]["en"] if for_build else c["name"],
                      "description": c["description"]}) + "\n"
        for c in load("categories.json")))
    folder.put("tags.yaml", "".join("- " + quote(t) + "\n" for t in load("tags.json")))
    for person in rows("instructors.jsonl"):
        folder.put("people/%s.md" % person["slug"], front_matter([
            ("name", person["name"]), ("roles", ["instructor"]), ("headline", person["headline"]),
            ("lang", person["language"]), ("email", person["email"]),
            ("qualifications", ["%s, %s (%d)" % (q["title"], q["place"], q["year"]) for q in person["qualifications"]]),
            ("subjects" if for_build else "expertise", list(dict.fromkeys(person["expertise"])))], person["bio"]))
    for book in rows("books.jsonl"):
        folder.put("books/%s.md" % book["slug"], front_matter([
            ("title", book["title"]), ("lang", book["language"]), ("isbn", book["isbn13"]),
            ("author", book["publisher"]), ("seller", book["authors"][0]), ("page_count", book["pages"]),
            ("preview_pages", 10), ("price", {"amount": money(book["price_cents"]), "currency": book["currency"]}),
            ("category", book["category"]), ("tags", book["tags"]), *(book_extras(book) if for_build else [])],
            book["description"]))
    testimonials = []
    for row in rows("courses.jsonl"):
        testimonials += course(folder, row, for_build)
    folder.put("testimonials.jsonl", "".join(quote(t) + "\n" for t in testimonials))


if __name__ == "__main__":
    main()
