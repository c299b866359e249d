"""Looks for certificates in the public look-up files, as somebody would who has these files, all numbers, all
names and all uuids, but no patience: as they are, and as every plain digest of them.

usage: guess_look_up.py FOLDER TEXTS     (TEXTS: a JSON list of lists of texts that belong together)

Prints a line for each text or digest that stands in a file, and then how many it has tried.
"""

import hashlib
import itertools
import json
import sys
from pathlib import Path

LENGTH = 8  # The beginning of a digest tells it as surely as all of it.


def forms(texts, salt):
    """The bytes that might stand in a file for some texts that belong together."""
    pairs = [a + b + c for a, c in itertools.permutations(texts, 2) for b in ("", ":", " ")]
    for text in texts + pairs:
        for encoding in ("utf-8", "utf-16-le"):
            yield text, text.encode(encoding)
        if len(text) % 2 == 0 and all(letter in "0123456789abcdef" for letter in text):
            yield text, bytes.fromhex(text)
        for message in (text.encode(), salt + text.encode(), text.encode() + salt):
            for name in ("md5", "sha1", "sha256", "sha384", "sha512"):
                digest = hashlib.new(name, message).digest()
                yield name + " of " + text, digest
                yield name + " in digits of " + text, digest.hex().encode()


def main(folder, texts):
    settings = json.loads(Path(folder, "settings.json").read_text())
    windows = set()
    for file in Path(folder).glob("*.bin"):
        held = file.read_bytes()
        windows.update(held[place:place + LENGTH] for place in range(len(held) - LENGTH + 1))
    tried = 0
    for together in json.loads(Path(texts).read_text()):
        for name, form in forms(together, bytes.fromhex(settings["salt"])):
            tried += 1
            if len(form) >= LENGTH and form[:LENGTH] in windows:
                print("found", name)
    print("tried", tried)


main(*sys.argv[1:])
