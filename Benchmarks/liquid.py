#!/usr/bin/env python3
"""Renders a course page and a list page many times, beside python-liquid: processor time each.

usage: liquid.py LECTERN [--generator FILE] [--rounds N]

Both engines get the same templates (Benchmarks/liquid/) and the same values, made by the generator of
the shared data set, and what they print must be the same. python-liquid is put into a scratch
environment of its own. Lectern must be at least thirty times as fast. Of several turns the best counts, since other
work on the machine only ever adds.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WANTED = 30

PEER = """
import json, sys, time
from liquid import DictLoader, Environment
job = json.load(sys.stdin)
environment = Environment(loader=DictLoader(job["partials"]))
for name, template, values in job["pages"]:
    compiled = environment.from_string(template)
    output = compiled.render(**values)
    best = None
    for turn in range(job["turns"]):
        rounds, start = 0, time.process_time()
        while time.process_time() - start < 1:
            compiled.render(**values)
            rounds += 1
        each = (time.process_time() - start) / rounds * 1e9
        best = min(best or each, each)
    print(json.dumps([name, output, int(best)]))
"""


def values(generator, scratch):
    """The values of a page: a course with its sections and lessons, and a hundred courses."""
    data = scratch / "data"
    subprocess.run([sys.executable, generator, "--courses", "100", "--out", data], check=True)
    lines = lambda name: [json.loads(line) for line in open(data / name)]
    people = {person["slug"]: person for person in lines("instructors.jsonl")}
    courses = [course_of(source, people) for source in lines("courses.jsonl")]
    site = {"title": "Bench & Co", "base_url": "https://example.org", "language": "en"}
    return {"site": site, "course": courses[7], "courses": courses, "related": courses[20:26]}


def course_of(source, people):
    sections = [
        {"title": section["title"], "lessons": [
            {"title": lesson["title"], "slug": lesson.get("slug", "lesson"), "preview": bool(lesson.get("preview")),
             "type": lesson.get("type", "video"), "minutes": int(lesson.get("minutes", 12))}
            for lesson in section["lessons"]]}
        for section in source["sections"]]
    named = source.get("instructors") or [source.get("instructor")]
    names = [item.get("person") if isinstance(item, dict) else item for item in named]
    return {
        "title": source["title"], "slug": source["slug"], "subtitle": source.get("subtitle", ""),
        "lang": "en", "level": source.get("level", "beginner"), "rating": 4.63, "rating_count": 812,
        "updated_at": "2026-03-01T09:30:00Z", "price": 12900, "list_price": 17900, "currency": "USD",
        "tags": source.get("tags", []), "objectives": source.get("objectives", []),
        "instructors": [
            {"name": people[name]["name"], "headline": people[name].get("headline", ""),
             "expertise": people[name].get("expertise", [])} for name in names if name in people],
        "sections": sections, "body": source.get("description", ""),
        "breadcrumbs": [{"title": "Home", "url": "/"}, {"title": "Courses", "url": "/courses/"},
                        {"title": source["title"], "url": "/courses/x/"}],
    }


def peer(job, scratch):
    home = scratch / "peer"
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    subprocess.run([home / "bin/pip", "-q", "install", "--disable-pip-version-check", "python-liquid"], check=True)
    done = subprocess.run(
        [home / "bin/python", "-c", PEER], input=json.dumps(job), text=True, check=True, capture_output=True)
    return {name: (output, each) for name, output, each in map(json.loads, done.stdout.splitlines())}


def ours(lectern, job, rounds):
    server = subprocess.Popen(
        [lectern, "conformance", "liquid"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(method, params):
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        server.stdin.write(json.dumps(request) + "\n")
        server.stdin.flush()
        return json.loads(server.stdout.readline())["result"]

    results = {}
    for name, template, environment in job["pages"]:
        compiled = ask("compile", {
            "template": template, "options": {"error_mode": "strict"}, "filesystem": job["partials"]})
        request = {
            "template_id": compiled["template_id"], "environment": environment,
            "options": {"rounds": rounds if name == "course" else max(2, rounds // 10)}}
        answers = [ask("render", request) for _ in range(job["turns"])]
        results[name] = (answers[0]["output"], min(answer["nanoseconds"] for answer in answers))
    server.stdin.close()
    server.wait()
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lectern")
    parser.add_argument("--generator", default=HERE.parent.parent / "shared/bench/site/gen_dataset.py")
    parser.add_argument("--rounds", type=int, default=5000)
    options = parser.parse_args()
    text = lambda name: (HERE / "liquid" / (name + ".liquid")).read_text()
    with tempfile.TemporaryDirectory() as folder:
        environment = values(options.generator, pathlib.Path(folder))
        job = {
            "pages": [[name, text(name), environment] for name in ("course", "list")], "turns": 4,
            "partials": {name: text(name) for name in ("breadcrumbs", "person")}}
        theirs, mine = peer(job, pathlib.Path(folder)), ours(options.lectern, job, options.rounds)
    fine = True
    for name in ("course", "list"):
        (their_output, their_time), (output, time) = theirs[name], mine[name]
        ratio = their_time / time
        same = "equal" if output == their_output else "DIFFERENT"
        print(f"{name:7} python-liquid {their_time / 1e3:9.1f} µs  lectern {time / 1e3:7.1f} µs  "
              f"{ratio:5.1f} times as fast (at least {WANTED}), outputs {same}")
        fine = fine and ratio >= WANTED and output == their_output
    sys.exit(0 if fine else 1)


main()
