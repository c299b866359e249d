#!/usr/bin/env python3
"""Draws the demo's photographs: landscapes of light, haze and noise, ours like everything else in the demo.

    draw-demo-photographs.py FOLDER        (asks for Pillow, NumPy and SciPy)

They are what photographs are to a site: JPEGs of many colours, with a camera's notes in them that no page may show.
"""
import os
import sys

import numpy
from PIL import Image
from scipy.ndimage import gaussian_filter, gaussian_filter1d


def shades(height, stops):
    """Rows that go from one colour to the next; stops are (place from 0 to 1, colour)."""
    places, colours = zip(*stops)
    rows = numpy.linspace(0, 1, height)
    return numpy.stack([numpy.interp(rows, places, [c[part] for c in colours]) for part in range(3)], axis=1)


def ridge(random, width, height, base, rough, smooth):
    """The line of a chain of hills, in rows from above."""
    line = numpy.zeros(width)
    for octave in range(6):
        step = random.standard_normal(width + 400)
        line += gaussian_filter1d(step, smooth / 2**octave)[200:-200] * rough / 2**octave * (smooth / 2**octave) ** 0.5
    return base * height + line


def over(picture, mask, colour):
    return picture * (1 - mask[..., None]) + numpy.asarray(colour) * mask[..., None]


def glow(width, height, x, y, radius):
    across, down = numpy.meshgrid(numpy.arange(width), numpy.arange(height))
    return numpy.exp(-((across - x) ** 2 + (down - y) ** 2) / (2 * radius**2))


def finished(picture, random, grain):
    noise = gaussian_filter(random.standard_normal(picture.shape[:2]), 0.8)[..., None] * grain
    return Image.fromarray(numpy.clip(picture + noise, 0, 255).astype("uint8"))


def hills(width, height, seed, sky, near, far, sun):
    """Chains of hills, each paler the farther it is."""
    random = numpy.random.default_rng(seed)
    picture = numpy.repeat(shades(height, sky)[:, None, :], width, axis=1)
    picture += glow(width, height, sun[0] * width, sun[1] * height, height * 0.32)[..., None] * numpy.array([70, 46, 14])
    picture = over(picture, numpy.clip(glow(width, height, sun[0] * width, sun[1] * height, height * 0.028) * 3, 0, 1),
                   (255, 246, 222))
    rows = numpy.arange(height)[:, None]
    chains = 6
    for chain in range(chains):
        part = chain / (chains - 1)
        line = ridge(random, width, height, 0.5 + 0.08 * chain, 16 + 20 * part, 150 - 60 * part)
        mask = gaussian_filter(1 / (1 + numpy.exp(-(rows - line[None, :]) / 1.2)), 0.6)
        colour = numpy.array(far) * (1 - part) + numpy.array(near) * part
        haze = numpy.clip((rows - line[None, :]) / (height * 0.16), 0, 1)[..., None]
        picture = picture * (1 - mask[..., None]) + (colour * (1 - 0.22 * haze) + 14 * (1 - haze)) * mask[..., None]
    return finished(picture, random, 2.2)


def harbour(width, height, seed):
    """Lamps at a quay after sunset, and what the water makes of them."""
    random = numpy.random.default_rng(seed)
    sky = [(0, (17, 30, 58)), (0.34, (44, 62, 102)), (0.5, (196, 120, 92)), (0.56, (236, 170, 112)),
           (0.565, (70, 70, 92)), (0.75, (30, 44, 72)), (1, (10, 20, 38))]
    picture = numpy.repeat(shades(height, sky)[:, None, :], width, axis=1)
    shore = int(height * 0.565)
    rows = numpy.arange(height)[:, None]
    line = shore - 18 - numpy.abs(ridge(random, width, height, 0, 4, 40)) * 1.2
    picture = over(picture, ((rows > line[None, :]) & (rows <= shore)).astype(float), (24, 28, 44))
    light = numpy.zeros((height, width))
    for x in random.uniform(0, width, 60):
        strength = random.uniform(0.25, 1)
        light[shore - int(random.uniform(4, 22)), int(x)] += strength * 260
        length = int(random.uniform(60, 240))
        for row in range(shore + 4, min(height, shore + length)):
            drift = int(x + random.normal(0, 2 + (row - shore) * 0.03)) % width
            light[row, drift] += strength * 34 * (1 - (row - shore) / length)
    warm = gaussian_filter(light, 1.4) * 2.4 + gaussian_filter(light, 9) * 9
    picture = picture + warm[..., None] * numpy.array([1.0, 0.78, 0.44])
    waves = gaussian_filter(random.standard_normal((height, width)), (1.2, 16)) * 26
    picture[shore:] += waves[shore:, :, None] * numpy.linspace(0.3, 1, height - shore)[:, None, None]
    return finished(picture, random, 1.6)


def saved(picture, path, turned=1):
    notes = Image.Exif()
    notes[0x010F], notes[0x0110], notes[0x0112] = "Manara Academy", "Drawn by a script", turned
    notes[0x8298] = "Manara Academy"
    picture.save(path, quality=80, optimize=True, exif=notes)
    print("%6d  %s" % (os.path.getsize(path), path))


def main():
    folder = sys.argv[1]
    for name in ("courses", "people/covers", "events"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    dawn = [(0, (96, 140, 178)), (0.35, (196, 196, 190)), (0.55, (246, 206, 160)), (1, (246, 206, 160))]
    saved(hills(1600, 900, 7, dawn, (22, 44, 50), (150, 160, 164), (0.68, 0.42)),
          os.path.join(folder, "courses/cloud-foundations-cover.jpg"))
    dusk = [(0, (58, 46, 92)), (0.3, (148, 84, 112)), (0.55, (244, 158, 104)), (1, (250, 190, 130))]
    picture = hills(1600, 640, 19, dusk, (38, 22, 34), (190, 122, 116), (0.3, 0.46))
    # As a camera saves it that was held upright.
    saved(picture.transpose(Image.Transpose.ROTATE_90), os.path.join(folder, "people/covers/hills.jpg"), turned=6)
    saved(harbour(1600, 900, 3), os.path.join(folder, "events/harbour-evening.jpg"))


main()
