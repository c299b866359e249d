#!/usr/bin/env python3
"""Judges `lectern schema --json` by an outside reader of JSON Schema.

usage: validate_with_json_schema.py LECTERN CONTENT

Checks that the schema is valid JSON Schema (draft 2020-12), and that it accepts every YAML file and every
front matter of the content folder. Prints a line for each file that it rejects, and ends with 1 if there
are any, with 2 if the schema itself is no schema.
"""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
from jsonschema.exceptions import best_match

DATA = {".yaml", ".yml", ".json"}
# What stands inside the folder of an entry, level by level.
INSIDE = {"courses": ["sections", "lessons"], "books": ["chapters"]}


def main(lectern, content):
    schema = json.loads(run([lectern, "schema", "--json", "--content", str(content)]))
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        print(f"the schema is no JSON Schema: {error.message}")
        return 2
    validators = {
        name: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
        for name in schema["$defs"]
    }
    files = [(path, definition_of(path.relative_to(content), validators)) for path in sorted(content.rglob("*"))]
    texts = [(path, name, yaml_of(path)) for path, name in files if name]
    texts = [(path, name, text) for path, name, text in texts if text is not None]
    rejected = 0
    for (path, name, _), value in zip(texts, values_of(lectern, [text for _, _, text in texts])):
        error = best_match(validators[name].iter_errors({} if value is None else value))
        if error:
            rejected += 1
            place = ".".join(str(step) for step in error.absolute_path)
            print(f"{path.relative_to(content)} {name} {place}: {error.message[:300]}")
    print(f"{len(texts) - rejected} of {len(texts)} files fit")
    return 1 if rejected else 0


def values_of(lectern, texts):
    """What each YAML text says; all are read as the documents of one stream, which is much faster."""
    marked = (text if text.startswith(b"---") else b"---\n" + text for text in texts)
    stream = b"\n".join(marked)
    output = run([lectern, "conformance", "yaml-json"], stream).decode()
    values, decoder, place = [], json.JSONDecoder(), 0
    while output[place:].strip():
        place += len(output[place:]) - len(output[place:].lstrip())
        value, place = decoder.raw_decode(output, place)
        values.append(value)
    assert len(values) == len(texts), f"{len(texts)} files became {len(values)} documents"
    return values


def run(command, text=None):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout


def definition_of(path, validators):
    """The name of the definition that a file of the content folder must fit, if it is content."""
    parts = list(path.parts)
    if parts[0] == "private":
        parts = parts[1:]
    if path.suffix not in DATA | {".md"} or not parts or parts[0] in ("media", "assets", "translations"):
        return None
    if len(parts) == 1:
        name = path.stem
        return name if name == "site" else f"{name}.list" if f"{name}.list" in validators else None
    collection, inner = parts[0], parts[1:]
    stem, language = (path.name[: -len(path.suffix)].split(".") + [None])[:2]
    level = len(inner) - (2 if stem == "index" else 1)
    if stem == "curriculum" or collection not in validators:
        return None
    names = [collection] + INSIDE.get(collection, [])
    if level >= len(names):
        return None
    name = names[level]
    return f"{name}.translation" if language else name


def yaml_of(path):
    """The YAML of a file: all of it, or its front matter."""
    data = path.read_bytes() if path.is_file() else b""
    if path.suffix != ".md":
        return data
    parts = data.replace(b"\r\n", b"\n").split(b"---\n", 2)
    return parts[1] if len(parts) == 3 and parts[0] in (b"", b"\xef\xbb\xbf") else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
