"""Reads what a build wrote for machines with programs that others wrote, and compares it with the content.

    read_machines.py OUTPUT CONTENT NOW [CHECK]      prints {"counts": {…}, "problems": […]}

Content is read here, too, without any of Lectern: YAML in front of Markdown, and rows.
"""

import datetime as dt
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
from collections import Counter
from html import unescape
from zoneinfo import ZoneInfo

import extruct
import feedparser
import icalendar
import rdflib
import recurring_ical_events
import yaml

OUTPUT, CONTENT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
NOW = dt.datetime.fromtimestamp(int(sys.argv[3]), dt.timezone.utc)
SITE = yaml.safe_load((CONTENT / "site.yaml").read_text())
BASE = SITE["base_url"].rstrip("/")
LANGUAGES = SITE["languages"]
counts, problems = Counter(), []


def expect(truth, problem):
    if not truth:
        problems.append(problem)


# Content


def moment(value):
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value.replace("Z", "+00:00"))
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=dt.timezone.utc)).astimezone(dt.timezone.utc)
    return value


def front(path):
    text = path.read_text()
    if not text.startswith("---\n"):
        return {}
    head = yaml.safe_load(text.split("---\n", 2)[1]) or {}
    return {"body": text.split("---\n", 2)[2], **head}


def entries(collection):
    """Entries of a folder by slug, each with its translations under `in`."""
    found = {}
    for path in sorted((CONTENT / collection).glob("*")):
        slug = path.name.split(".")[0]
        parts = path.name.split(".")
        files = [path] if path.is_file() else sorted(path.glob("index*.md"))
        for file in files:
            if file.suffix != ".md":
                continue
            parts = file.name.split(".")
            entry = found.setdefault(slug, {"in": {}})
            if len(parts) == 3:
                entry["in"][parts[1]] = front(file)
            else:
                entry.update(front(file))
    return found


def told(entry, field, language):
    """A text in a language, or in whatever language there is."""
    translated = entry["in"].get(language, {}).get(field)
    if translated is not None:
        return translated
    value = entry.get(field)
    return value.get(language, next(iter(value.values()))) if isinstance(value, dict) else value


def rows(name):
    path = CONTENT / name
    return yaml.safe_load(path.read_text()) if path.exists() else []


# Output


def place(address):
    """The file behind an address of the site."""
    path = address.removeprefix(BASE)
    if path == address or not path.startswith("/"):
        return None
    return OUTPUT / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))


def exists(address, where):
    file = place(address.split("#")[0])
    expect(file is not None and file.is_file(), f"{where}: nothing is at {address}")


def folder(language):
    return OUTPUT if language == LANGUAGES[0] else OUTPUT / language


def start(language):
    return BASE + ("/" if language == LANGUAGES[0] else f"/{language}/")


def words(html):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", html))).strip()


# Feeds


def is_in_main_feed(post):
    if post.get("parent") or post.get("status", "published") != "published" or post.get("flagged"):
        return False
    if moment(post.get("published_at", NOW)) > NOW:
        return False
    if not post.get("course"):
        return True
    window = post.get("promotion") or {}
    return bool(window) and moment(window["promoted_at"]) <= NOW < moment(window.get("expires_at", NOW.replace(year=9999)))


def read_feed(path):
    feed = feedparser.parse(path.read_bytes())
    where = str(path.relative_to(OUTPUT))
    counts["feeds"] += 1
    expect(not feed.bozo, f"{where}: {feed.get('bozo_exception')}")
    for field in ["title", "link"]:
        expect(feed.feed.get(field), f"{where}: has no {field}")
    own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    expect(own and place(own[0]) == path, f"{where}: says that it is {own}")
    ids = [item.id for item in feed.entries]
    expect(len(ids) == len(set(ids)), f"{where}: two items are the same")
    for item in feed.entries:
        counts["items"] += 1
        exists(item.link, where)
        expect(item.get("title"), f"{where}: {item.link} has no title")
        for text in [content.value for content in item.get("content", [])]:
            for address in re.findall(r'(?:href|src)="([^"]*)"', text):
                expect(re.match(r"https?://|mailto:|tel:", address), f"{where}: {address} begins nowhere")
    return feed


def check_posts():
    posts = {slug: post for slug, post in entries("posts").items() if is_in_main_feed(post)}
    private = {slug for slug, one in entries("people").items()
               if one.get("visibility", one.get("privacy", "public")) == "private" or one.get("privacy_public") is False}
    posts = {slug: post for slug, post in posts.items() if (post.get("author") or post.get("user")) not in private}
    for language in LANGUAGES:
        expected = {start(language) + f"posts/{slug}/": post for slug, post in posts.items()}
        for name in ["feed.xml", "atom.xml"]:
            feed = read_feed(folder(language) / name)
            expect({item.link for item in feed.entries} == set(expected), f"{language} {name}: other posts than the content")
            for item in feed.entries:
                post = expected.get(item.link)
                if post is None:
                    continue
                if post.get("title"):
                    expect(item.title == told(post, "title", language), f"{name}: {item.title!r} is another title")
                found = dt.datetime(*item.published_parsed[:6], tzinfo=dt.timezone.utc)
                expect(found == moment(post["published_at"]), f"{name}: {item.link} is of {found}")
                first = re.sub(r"[*_`\[\]]|\(.*?\)", "", told(post, "body", language).strip().split("\n")[0])[:30]
                expect(first in words(item.content[0].value), f"{name}: {item.link} does not begin with {first!r}")
        check_json_feed(folder(language) / "feed.json", set(expected))


def check_json_feed(path, expected):
    feed = json.loads(path.read_text())
    counts["json feeds"] += 1
    expect(feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"], f"{path.name}: is no feed")
    expect(place(feed["feed_url"]) == path, f"{path}: says that it is {feed['feed_url']}")
    expect(expected is None or {item["url"] for item in feed["items"]} == expected, f"{path}: other items than in RSS")
    for item in feed["items"]:
        expect(item["id"] and item["content_html"], f"{path}: {item['url']} is empty")
        exists(item["url"], str(path))
        if "date_published" in item:
            moment(item["date_published"])
        expect(not re.search(r'(?:href|src)="(?!https?:|mailto:)', item["content_html"]), f"{path}: an address begins nowhere")


def check_feeds():
    check_posts()
    for language in LANGUAGES:
        for name in ["courses/feed.xml", "events/feed.xml"]:
            expect(read_feed(folder(language) / name).entries, f"{language} {name} is empty")
        news = read_feed(folder(language) / "announcements/feed.xml")
        check_json_feed(folder(language) / "announcements/feed.json", {item.link for item in news.entries})
        for path in sorted(folder(language).glob("categories/**/feed.xml")) + sorted(folder(language).glob("tags/*/feed.xml")):
            read_feed(path)
    newest = read_feed(OUTPUT / "courses/feed.xml")
    dates = [item.published_parsed for item in newest.entries if "published_parsed" in item]
    expect(dates == sorted(dates, reverse=True), "courses/feed.xml: is not in order")


# Map of the site

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def check_map():
    index = tree.parse(OUTPUT / "sitemap.xml").getroot()
    expect(index.tag == MAP + "sitemapindex", "sitemap.xml: is no index")
    alternates, changed = {}, {}
    for part in index:
        part = tree.parse(place(part.find(MAP + "loc").text)).getroot()
        counts["map parts"] += 1
        expect(0 < len(part) <= 5000, f"a part of the map has {len(part)} addresses")
        for url in part:
            address = url.find(MAP + "loc").text
            expect(address not in alternates, f"sitemap: {address} is in it twice")
            alternates[address] = {link.get("hreflang"): link.get("href") for link in url.findall(LINK)}
            date = url.find(MAP + "lastmod")
            if date is not None:
                changed[address] = moment(date.text)
    counts["mapped"] = len(alternates)
    pages = set()
    for path in OUTPUT.rglob("*.html"):
        text = path.read_text()
        if path.name == "index.html" and 'name="robots" content="noindex"' not in text:
            name = path.relative_to(OUTPUT).as_posix().removesuffix("index.html")
            pages.add(f"{BASE}/{name}")
    expect(pages == set(alternates), f"sitemap: is not what can be found: {sorted(pages ^ set(alternates))[:4]}")
    for address, others in alternates.items():
        expect(set(others) == {*LANGUAGES, "x-default"}, f"sitemap: {address} has {sorted(others)}")
        expect(others.get("x-default") == others.get(LANGUAGES[0]), f"sitemap: {address} has another default")
        for other in others.values():
            expect(alternates.get(other) == others, f"sitemap: {address} and {other} do not agree")
    for slug, course in entries("courses").items():
        address = f"{BASE}/courses/{slug}/"
        if address in alternates and course.get("updated_at"):
            expect(changed.get(address) == moment(course["updated_at"]), f"sitemap: {address} changed {changed.get(address)}")
            counts["dated"] += 1


# Calendars


def calendar(path):
    raw = path.read_bytes()
    where = str(path.relative_to(OUTPUT))
    counts["calendars"] += 1
    expect(raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), f"{where}: lines end in other ways")
    expect(all(len(line) <= 75 for line in raw.split(b"\r\n")), f"{where}: has lines of more than 75 bytes")
    found = icalendar.Calendar.from_ical(raw)
    expect(found["VERSION"] == "2.0" and found.get("PRODID"), f"{where}: is no calendar")
    expect(not getattr(found, "errors", []), f"{where}: {getattr(found, 'errors', [])}")
    zones = {str(zone["TZID"]) for zone in found.walk("VTIMEZONE")}
    ids = []
    for event in found.walk("VEVENT"):
        expect(not event.errors, f"{where}: {event.errors}")
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"]:
            expect(name in event, f"{where}: an event has no {name}")
        zone = event["DTSTART"].params.get("TZID")
        expect(zone is None or zone in zones, f"{where}: {zone} is not told")
        ids.append(str(event["UID"]))
    expect(len(ids) == len(set(ids)), f"{where}: two events are the same")
    check_zones(raw, where)
    return found


def check_zones(raw, where):
    """The zones as the calendar tells them, under names that nobody knows."""
    text = raw.decode().replace("\r\n ", "")
    renamed = re.sub(r"(TZID[:=])", r"\1Told-", text)
    for zone in icalendar.Calendar.from_ical(renamed).walk("VTIMEZONE"):
        name = str(zone["TZID"]).removeprefix("Told-")
        if (name, len(text)) in seen_zones:
            continue
        seen_zones.add((name, len(text)))
        counts["zones"] += 1
        own, known = zone.to_tz(), ZoneInfo(name)
        first = min(moment(event["DTSTART"].dt) for event in icalendar.Calendar.from_ical(raw).walk("VEVENT"))
        for day in range(0, 360, 3):
            at = (first + dt.timedelta(days=day, hours=day % 24)).replace(tzinfo=None)
            found, right = at.replace(tzinfo=own).utcoffset(), at.replace(tzinfo=known).utcoffset()
            expect(found == right, f"{where}: in {name} at {at} it is {found}, not {right}")


seen_zones = set()


def check_events():
    events = {slug: event for slug, event in entries("events").items() if event.get("status") not in ["draft"]}
    for language in LANGUAGES:
        whole = {str(event["UID"]): event for event in calendar(folder(language) / "events/calendar.ics").walk("VEVENT")}
        for slug, event in events.items():
            path = folder(language) / f"events/{slug}.ics"
            expect(path.exists(), f"{path}: is missing")
            if not path.exists():
                continue
            found = calendar(path).walk("VEVENT")[0]
            where = f"{language} {slug}.ics"
            counts["events"] += 1
            expect(moment(found["DTSTART"].dt) == moment(event["start"]), f"{where}: begins {found['DTSTART'].dt}")
            expect(str(found["SUMMARY"]) == told(event, "title", language), f"{where}: is called {found['SUMMARY']}")
            expect(str(found["STATUS"]) == ("CANCELLED" if event.get("status") == "cancelled" else "CONFIRMED"), f"{where}: is {found['STATUS']}")
            if event.get("end"):
                expect(moment(found["DTEND"].dt) == moment(event["end"]), f"{where}: ends {found['DTEND'].dt}")
            exists(str(found["URL"]), where)
            expect(whole[str(found["UID"])].to_ical() == found.to_ical(), f"{where}: is another in calendar.ics")
            text = path.read_bytes().decode().replace("\r\n ", "")
            for secret in (event.get("join") or {}).values():
                expect(str(secret) not in text, f"{where}: tells how to get in")
            for host in event.get("hosts", []) if event.get("is_anonymous") else []:
                name = front(CONTENT / f"people/{host}.md")["name"]
                expect((name if isinstance(name, str) else name["en"]) not in text, f"{where}: names its host")


def seconds(text):
    number, unit = re.match(r"(\d+) ?(\w+)", str(text)).groups()
    return int(number) * {"m": 60, "h": 3600}[unit[0]]


def times_of(person, begin, end):
    """The hours of a person as the content has them, day by day, without what is taken."""
    rules = [row for row in rows("availability.yaml") if row["person"] == person]
    told = [row for row in rows("availability_exceptions.yaml") if row["person"] == person]
    busy = [(moment(row["start"]), moment(row["end"])) for row in told if row["is_blocked"]]
    for row in rows("private/bookings.yaml"):
        if row["person"] == person and row.get("status") != "cancelled":
            first = moment(row["start"])
            length = row.get("duration") or rules[0]["session_duration"]
            busy.append((first, moment(row["end"]) if row.get("end") else first + dt.timedelta(seconds=seconds(length))))
    found = set()
    for number, rule in enumerate(rules):
        open_times = [(moment(row["start"]), moment(row["end"])) for row in told if not row["is_blocked"]] if number == 0 else []
        zone = ZoneInfo(rule["timezone"])
        for count in range((end - begin).days + 2):
            day = (begin + dt.timedelta(days=count - 1)).date()
            if rule.get("valid_from", day) > day or rule.get("valid_until", day) < day:
                continue
            if rule["frequency"] == "monthly" and day.day != rule["monthday"]:
                continue
            if rule["frequency"] == "weekly" and "mon tue wed thu fri sat sun".split()[day.weekday()] not in rule["weekdays"]:
                continue
            clock = [dt.time.fromisoformat(rule[name]) for name in ["start_time", "end_time"]]
            open_times.append(tuple(moment(dt.datetime.combine(day, time, zone)) for time in clock))
        session = dt.timedelta(seconds=seconds(rule["session_duration"]))
        for piece in open_times:
            pieces = [piece]
            for lower, upper in busy:
                pieces = [left for a, b in pieces
                          for left in ([(a, b)] if upper <= a or b <= lower else [(a, min(b, lower)), (max(a, upper), b)])
                          if left[0] < left[1]]
            whole = pieces == [piece]
            found |= {left for left in pieces if whole or left[1] - left[0] >= session}
    return {time for time in found if begin <= time[0] < end}


def check_availability():
    begin, end = NOW.replace(hour=0), NOW.replace(hour=0) + dt.timedelta(days=300)
    for path in sorted(OUTPUT.glob("**/availability.ics")):
        person = path.parent.parent.name
        query = recurring_ical_events.of(calendar(path))
        found = {(moment(event["DTSTART"].dt), moment(event["DTEND"].dt)) for event in query.between(begin, end)}
        found = {time for time in found if time[0] >= begin}
        right = times_of(person, begin, end)
        counts["hours"] += len(right)
        wrong = sorted(found ^ right)
        expect(not wrong, f"{path.relative_to(OUTPUT)}: {len(wrong)} hours are others, such as {wrong[:1]}")


# Structured data

NEEDED = {
    "Course": ["name", "description", "provider", "offers", "hasCourseInstance"],
    "CourseInstance": ["courseMode"], "Offer": ["price", "priceCurrency", "availability"],
    "AggregateRating": ["ratingValue", "ratingCount"], "Person": ["name"], "Book": ["name", "author", "url"],
    "Event": ["name", "startDate", "location", "eventStatus", "eventAttendanceMode"], "FAQPage": ["mainEntity"],
    "Question": ["name", "acceptedAnswer"], "Answer": ["text"], "Product": ["name", "offers"],
    "BreadcrumbList": ["itemListElement"], "Organization": ["name"], "ProfilePage": ["mainEntity"],
    "VideoObject": ["name", "description", "thumbnailUrl", "uploadDate"],
    "BlogPosting": ["headline", "datePublished", "author"], "VirtualLocation": ["url"],
}


def nodes(data):
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        for value in data.values():
            yield from nodes(value)
    elif isinstance(data, list):
        for value in data:
            yield from nodes(value)


def terms(items, where):
    """Whatever is said is a word of schema.org."""
    graph = rdflib.Graph()
    for item in items:
        local = {**item, "@context": {"@vocab": str(rdflib.SDO)}}
        graph.parse(data=json.dumps(local), format="json-ld")
    names = {str(name) for name in graph.predicates() if name != rdflib.RDF.type} | {
        str(name) for name in graph.objects(None, rdflib.RDF.type)}
    for name in names:
        expect(rdflib.URIRef(name) in rdflib.SDO, f"{where}: schema.org has no {name}")


def check_data():
    courses, books, events, people = map(entries, ["courses", "books", "events", "people"])
    for path in sorted(OUTPUT.rglob("index.html")):
        text, where = path.read_text(), path.relative_to(OUTPUT).as_posix()
        items = extruct.extract(text, syntaxes=["json-ld"], errors="strict")["json-ld"]
        expect(len(items) == text.count("application/ld+json"), f"{where}: not all data can be read")
        if not items:
            continue
        counts["pages with data"] += 1
        terms(items, where)
        language = re.search(r'<html lang="(\w+)"', text)[1]
        canonical = re.search(r'rel="canonical" href="([^"]+)"', text)[1]
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)
        heading = words(heading[1]) if heading else ""
        for node in nodes(items):
            kind = node["@type"]
            counts[kind] += 1
            for name in NEEDED.get(kind, []):
                expect(node.get(name) not in [None, "", []], f"{where}: {kind} has no {name}")
            if node.get("url") and kind in ["Course", "Book", "Event", "Product", "BlogPosting", "FAQPage"]:
                expect(node["url"] == canonical, f"{where}: {kind} is at {node['url']}")
            if kind == "AggregateRating":
                expect(1 <= float(node["ratingValue"]) <= 5 and node["ratingCount"] > 0, f"{where}: {node}")
            if kind == "ListItem" and "item" in node:
                exists(node["item"], where)
            if kind in ["Course", "Book", "Event"] and node.get("offers"):
                expect(node["name"] == heading, f"{where}: {kind} is {node['name']!r}, the page {heading!r}")
        for item in items:
            compare(item, path.parent.name, language, where, courses, books, events, people)
            if item.get("@type") == "BreadcrumbList":
                steps = [step["position"] for step in item["itemListElement"]]
                expect(steps == list(range(1, len(steps) + 1)), f"{where}: the way has the steps {steps}")


def compare(item, slug, language, where, courses, books, events, people):
    kind = item.get("@type")
    if kind == "Course":
        course = courses[slug]
        expect(item["name"] == told(course, "title", language), f"{where}: {item['name']!r} is another title")
        if isinstance(course.get("price"), (int, float)) and "discount_price" not in course:
            expect(abs(float(item["offers"]["price"]) - course["price"]) < 0.005, f"{where}: costs {item['offers']['price']}")
        counts["compared"] += 1
    elif kind == "Book":
        book = books[slug]
        expect(item["isbn"] == str(book["isbn"]).replace("-", "") or len(str(book["isbn"]).replace("-", "")) == 10, f"{where}: ISBN {item['isbn']}")
        expect(item["numberOfPages"] == book["page_count"] and item["author"]["name"] == told(book, "author", language), f"{where}: other pages or author")
        expect(abs(float(item["offers"]["price"]) - book["price"]) < 0.005, f"{where}: costs {item['offers']['price']}")
        counts["compared"] += 1
    elif kind == "Event":
        event = events[slug]
        expect(moment(item["startDate"]) == moment(event["start"]), f"{where}: begins {item['startDate']}")
        expect(("EventCancelled" in item["eventStatus"]) == (event.get("status") == "cancelled"), f"{where}: {item['eventStatus']}")
        expect(("performer" in item) == (not event.get("is_anonymous")), f"{where}: names its hosts, or does not")
        for secret in (event.get("join") or {}).values():
            expect(str(secret) not in json.dumps(item), f"{where}: tells how to get in")
        counts["compared"] += 1
    elif kind == "ProfilePage":
        expect(item["mainEntity"]["name"] == told(people[slug], "name", language), f"{where}: is {item['mainEntity']['name']}")
        counts["compared"] += 1


# The rest


def check_catalogue():
    books = entries("books")
    for language in LANGUAGES:
        data = json.loads((folder(language) / "opds.json").read_text())
        found = {item["metadata"]["title"]: item for item in data["publications"]}
        expect(set(found) == {told(book, "title", language) for book in books.values()}, f"opds: {sorted(found)}")
        for item in found.values():
            counts["publications"] += 1
            expect(item["metadata"]["@type"] == "http://schema.org/Book" and item["images"], "opds: a book has no picture")
            expect(any("acquisition" in link["rel"] for link in item["links"]), "opds: nobody can get a book")
            for link in item["links"] + item["images"]:
                exists(link["href"], "opds")
        expect(sum(link["type"] == "application/pdf" for item in found.values() for link in item["links"]) > 0, "opds: no previews")


def check_rest():
    robots = (OUTPUT / "robots.txt").read_text()
    expect(f"Sitemap: {BASE}/sitemap.xml" in robots, "robots.txt: leads to no map")
    for language in LANGUAGES:
        manifest = json.loads((folder(language) / "site.webmanifest").read_text())
        expect(manifest["name"] == SITE["title"][language] and manifest["lang"] == language, "manifest: is another site's")
        for icon in manifest["icons"]:
            exists(BASE + icon["src"], "manifest")
    for line in (OUTPUT / "_redirects").read_text().split("\n"):
        if not line:
            continue
        old, new, status = line.split(" ")
        counts["redirects"] += 1
        exists(BASE + new, "_redirects")
        expect(status == "301", f"_redirects: {line}")
        if old.endswith("/"):
            page = place(BASE + old).read_text()
            expect(f'content="0; url={new}"' in page and f'rel="canonical" href="{BASE}{new}"' in page and "noindex" in page, f"{old}: leads nowhere")
    headers = (OUTPUT / "_headers").read_text()
    for name in ["Content-Security-Policy: default-src 'none'", "Referrer-Policy", "X-Content-Type-Options: nosniff", "Permissions-Policy", "immutable"]:
        expect(name in headers, f"_headers: no {name}")


for check in [check_feeds, check_map, check_events, check_availability, check_data, check_catalogue, check_rest]:
    if sys.argv[4:] and check.__name__ != "check_" + sys.argv[4]:
        continue
    try:
        check()
    except Exception as problem:  # What is broken for one reader is not for the others.
        problems.append(f"{check.__name__}: {type(problem).__name__}: {problem}")
print(json.dumps({"counts": counts, "problems": problems}, ensure_ascii=False))
