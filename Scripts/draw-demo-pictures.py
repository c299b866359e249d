#!/usr/bin/env python3
"""Draws every picture of the demo academy into Content/media.

    python3 Scripts/draw-demo-pictures.py [folder]

Only Python's standard library is used, nothing is random, and nothing depends on the day or the
machine: the same script writes the same bytes. Vector pictures are SVG without text (so no font is
needed); a few are PNG, drawn here pixel by pixel.
"""
import math
import struct
import sys
import zlib
from pathlib import Path

INK, SEA, TEAL, MIST = "#16262B", "#0F4C5C", "#2C7A7B", "#CFE3E2"
SAND, PAPER, AMBER, LAMP = "#F3E9D8", "#FBF8F2", "#E0A458", "#F6D28B"
RUST, PLUM, MOSS, SKY = "#B5533C", "#6B3F69", "#5B6F4A", "#8FB8C9"
NIGHT, ROSE, BLUE, BROWN, WHITE = "#12293D", "#D9A5A0", "#2F5D8A", "#8F4F12", "#FFFFFF"


# Small words for SVG ---------------------------------------------------------------------------

def number(value):
    """A coordinate with at most one decimal and no trailing zero."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def attributes(fill, extra):
    words = [f'fill="{fill}"']
    words += [f'{key.replace("_", "-")}="{number(v) if isinstance(v, (int, float)) and key != "opacity" else v}"'
              for key, v in extra.items()]
    return " ".join(words)


def rect(x, y, w, h, fill, r=0, **extra):
    corner = f' rx="{number(r)}"' if r else ""
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"{corner} {attributes(fill, extra)}/>'


def disc(x, y, r, fill, **extra):
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" {attributes(fill, extra)}/>'


def oval(x, y, rx, ry, fill, **extra):
    return f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}" {attributes(fill, extra)}/>'


def polygon(points, fill, **extra):
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon points="{joined}" {attributes(fill, extra)}/>'


def path(d, fill="none", **extra):
    return f'<path d="{d}" {attributes(fill, extra)}/>'


def stroke(d, color, width, **extra):
    return path(d, "none", stroke=color, stroke_width=width, stroke_linecap="round",
                stroke_linejoin="round", **extra)


def line(x1, y1, x2, y2, color, width, **extra):
    return stroke(f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", color, width, **extra)


def curve(points):
    """A smooth path through the points (Catmull-Rom, written as Béziers)."""
    padded = [points[0], *points, points[-1]]
    d = f"M{number(points[0][0])} {number(points[0][1])}"
    for (x0, y0), (x1, y1), (x2, y2), (x3, y3) in zip(padded, padded[1:], padded[2:], padded[3:]):
        control = (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
        d += "C" + " ".join(number(v) for v in control)
    return d


def around(x, y, r, degrees):
    angle = math.radians(degrees)
    return x + r * math.cos(angle), y + r * math.sin(angle)


def group(content, transform):
    return f'<g transform="{transform}">{content}</g>'


def picture(width, height, title, *parts, background=None):
    ground = rect(0, 0, width, height, background) if background else ""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
            f'viewBox="0 0 {number(width)} {number(height)}" role="img">\n<title>{title}</title>\n'
            + "\n".join(p for p in (ground, *parts) if p) + "\n</svg>\n")


# The lighthouse --------------------------------------------------------------------------------

def lighthouse(x, base, height, tower=PAPER, band=RUST, lamp=LAMP, roof=INK):
    """A tower that leans inwards by a sixth; its lamp is at (x, base - 0.84 × height)."""
    foot, top = height * 0.15, height * 0.09

    def half(t):
        return foot + (top - foot) * t

    def slab(t0, t1, color):
        y0, y1 = base - height * 0.74 * t0, base - height * 0.74 * t1
        return polygon([(x - half(t0), y0), (x + half(t0), y0), (x + half(t1), y1), (x - half(t1), y1)], color)

    gallery = base - height * 0.74
    return "".join([
        slab(0, 1, tower), slab(0.18, 0.38, band), slab(0.60, 0.80, band),
        rect(x - top * 1.55, gallery - height * 0.03, top * 3.1, height * 0.035, roof),
        rect(x - top * 0.8, gallery - height * 0.16, top * 1.6, height * 0.13, lamp),
        rect(x - top * 0.1, gallery - height * 0.16, top * 0.2, height * 0.13, roof),
        polygon([(x - top * 1.2, gallery - height * 0.16), (x + top * 1.2, gallery - height * 0.16),
                 (x, base - height)], roof),
    ])


def lamp_of(x, base, height):
    return x, base - height * 0.835


def beam(x, y, direction, length, spread, color=LAMP, opacity=0.35):
    return polygon([(x, y), around(x, y, length, direction - spread / 2),
                    around(x, y, length, direction + spread / 2)], color, opacity=opacity)


def sea(y, width, height, color, swell=10, waves=6, shift=0.0):
    step = width / waves
    d = f"M0 {number(y)}"
    for i in range(waves):
        side = swell if (i + int(shift)) % 2 else -swell
        d += f"Q{number(step * (i + 0.5))} {number(y + side)} {number(step * (i + 1))} {number(y)}"
    return path(d + f"V{number(height)}H0Z", color)


def stars(width, height, color, count=26):
    """Points on the golden angle: even, and never a grid."""
    out = []
    for i in range(1, count + 1):
        x = (i * 0.61803398875 % 1) * width
        y = (i * 0.41421356237 % 1) * height
        out.append(disc(x, y, 1.6 + i % 3 * 0.8, color, opacity=0.5 + i % 4 * 0.12))
    return "".join(out)


def star_of_eight(x, y, r, fill, **extra):
    points = [around(x, y, r if i % 2 == 0 else r * 0.77, i * 22.5) for i in range(16)]
    return polygon(points, fill, **extra)


W, H = 1200, 675


def coast(x, tower_height, hill, water, tower=PAPER, band=RUST, aim=200, spread=18):
    """What every cover shares: the beam, which falls behind all else, and the strip of land and water before it."""
    width, height = W, H
    base = height - 92
    lx, ly = lamp_of(x, base, tower_height)
    light = beam(lx, ly, aim, 1500, spread) + beam(lx, ly, aim, 1500, spread * 0.45, opacity=0.3)
    land = "".join([
        lighthouse(x, base, tower_height, tower, band),
        path(curve([(x - 330, height - 30), (x - 160, base + 12), (x, base - 4), (x + 150, base + 8),
                    (width + 60, base - 20)]) + f"V{height}H{number(x - 330)}Z", hill),
        sea(height - 52, width, height, water, 9, 8),
        sea(height - 28, width, height, INK, 7, 6, 1),
    ])
    return light, land


def cover(title, *parts, background):
    *motif, (light, land) = parts
    return picture(W, H, title, light, *motif, land, background=background)


# Course covers ---------------------------------------------------------------------------------

def terminal():
    out = [disc(300, 210, 330, "#1C3B53"), rect(110, 120, 640, 390, INK, 18), rect(110, 120, 640, 52, "#24404A", 18),
           rect(110, 150, 640, 22, "#24404A")]
    out += [disc(144 + i * 30, 146, 8, c) for i, c in enumerate((RUST, AMBER, TEAL))]
    rows = [(160, LAMP), (330, SKY), (250, MIST), (420, SKY), (180, ROSE)]
    for i, (length, color) in enumerate(rows):
        y = 216 + i * 50
        out.append(stroke(f"M150 {y - 10}l14 10l-14 10", AMBER, 6) if i in (0, 4) else "")
        out.append(rect(190 + (30 if i in (1, 2, 3) else 0), y - 8, length, 16, color, 8))
    out.append(rect(190, 452, 26, 30, LAMP))
    return cover("A terminal window in the light of a lighthouse", *out,
                   coast(960, 300, MOSS, SEA, aim=192, spread=20), background=NIGHT)


def boundary():
    out = [disc(980, 150, 86, AMBER, opacity=0.9)]
    for i in range(44):
        x = 90 + (i * 0.7548776662 % 1) * 720
        y = 80 + (i * 0.5698402910 % 1) * 400
        above = y < 330 - 130 * math.sin((x - 60) / 210)
        out.append(disc(x, y, 13, RUST if above else SEA) if above else rect(x - 12, y - 12, 24, 24, SEA, 4))
    ridge = [(x, 330 - 130 * math.sin((x - 60) / 210)) for x in range(40, 900, 60)]
    out.append(stroke(curve(ridge), INK, 7))
    out.append(stroke(curve([(x, y + 42) for x, y in ridge]), INK, 2.5, stroke_dasharray="3 12"))
    out.append(stroke(curve([(x, y - 42) for x, y in ridge]), INK, 2.5, stroke_dasharray="3 12"))
    return cover("Two kinds of points, parted by a curve", *out,
                   coast(1010, 250, MOSS, SEA, aim=196, spread=14), background=SAND)


def lens():
    out = []
    for i in range(9):
        for j in range(6):
            shade = (SKY, MIST, BLUE, TEAL)[(i * 3 + j * 5 + i * j) % 4]
            out.append(rect(60 + i * 74, 60 + j * 74, 66, 66, shade, 6, opacity=0.55))
    cx, cy = 393, 282
    out += [disc(cx, cy, 226, PAPER), disc(cx, cy, 206, SEA), disc(cx, cy, 150, TEAL)]
    for i in range(8):
        a, b = around(cx, cy, 150, i * 45), around(cx, cy, 58, i * 45 + 52)
        out.append(line(*a, *b, MIST, 7))
    out += [disc(cx, cy, 56, INK), disc(cx - 20, cy - 22, 15, LAMP)]
    out += [stroke("M150 90H90V150 M636 90H696V150 M150 474H90V414 M636 474H696V414", AMBER, 10)]
    return cover("An eye made of a lens, on a grid of pixels", *out,
                   coast(980, 280, BLUE, SEA, aim=190, spread=20), background="#DCE8EC")


def letters():
    out = []
    for i in range(9):
        for j in range(5):
            out.append(star_of_eight(80 + i * 135 + (67 if j % 2 else 0), 50 + j * 117, 44, "none",
                                     stroke=LAMP, stroke_width=2, opacity=0.28))
    # the letter ba in its four places, as bare strokes
    shapes = [(760, [(0, 0), (-20, 62), (-80, 84), (-150, 84), (-204, 62), (-220, 0)]),
              (500, [(0, 84), (-40, 84), (-60, 60), (-66, 10)]),
              (380, [(0, 84), (-34, 84), (-48, 20), (-62, 84), (-110, 84)]),
              (240, [(0, 84), (-24, 84), (-60, 88), (-110, 84), (-148, 58), (-158, 10)])]
    for x, points in shapes:
        out.append(stroke(curve([(x + px, 200 + py) for px, py in points]), PAPER, 26))
        mid = x + sum(p[0] for p in points) / len(points)
        out.append(polygon([(mid, 318), (mid + 17, 335), (mid, 352), (mid - 17, 335)], AMBER))
    out.append(line(70, 410, 790, 410, LAMP, 4, stroke_dasharray="2 16"))
    for i, w in enumerate((150, 96, 210, 70)):
        out.append(rect(70 + sum((150, 96, 210, 70)[:i]) + i * 26, 440, w, 22, (ROSE, LAMP, ROSE, LAMP)[i], 11))
    return cover("The letter ba in four shapes above its parts", *out,
                   coast(1000, 290, "#4C2C4B", "#35203A", band=PLUM, aim=188, spread=16), background=PLUM)


def table():
    out = [rect(90, 90, 640, 410, WHITE, 16), rect(90, 90, 640, 66, SEA, 16), rect(90, 130, 640, 26, SEA)]
    for c in range(4):
        out.append(rect(118 + c * 158, 114, (90, 60, 104, 74)[c], 18, MIST, 9))
    for r in range(5):
        y = 156 + r * 69
        if r in (1, 3):
            out.append(rect(90, y, 640, 69, LAMP, opacity=0.7))
        for c in range(4):
            length = 42 + (r * 37 + c * 53) % 76
            out.append(rect(118 + c * 158, y + 27, length, 16, BROWN if r in (1, 3) else SKY, 8))
        out.append(line(90, y + 69, 730, y + 69, "#E4DCCB", 2) if r < 4 else "")
    out += [disc(700, 470, 92, "none", stroke=INK, stroke_width=16), line(766, 536, 828, 598, INK, 24),
            disc(700, 470, 84, LAMP, opacity=0.25)]
    return cover("A table with two rows picked out by a glass", *out,
                   coast(1010, 260, MOSS, TEAL, aim=200, spread=16), background="#E9DCC0")


def dashboard():
    out = [rect(80, 70, 420, 250, WHITE, 14), rect(524, 70, 250, 250, WHITE, 14), rect(80, 344, 694, 170, WHITE, 14)]
    for i, h in enumerate((70, 110, 92, 150, 128, 186)):
        out.append(rect(116 + i * 62, 296 - h, 40, h, AMBER if i == 5 else TEAL, 6))
    cx, cy, r = 649, 195, 82
    start = -90
    for share, color in ((0.46, SEA), (0.31, RUST), (0.23, AMBER)):
        end = start + share * 360
        a, b = around(cx, cy, r, start), around(cx, cy, r, end)
        out.append(stroke(f"M{number(a[0])} {number(a[1])}A{r} {r} 0 {1 if share > .5 else 0} 1 {number(b[0])} {number(b[1])}", color, 34).replace('stroke-linecap="round"', 'stroke-linecap="butt"'))
        start = end
    trend = [(110, 470), (200, 440), (290, 452), (380, 410), (470, 424), (560, 392), (650, 402), (740, 372)]
    out += [stroke(curve(trend), RUST, 8), disc(740, 372, 14, RUST), disc(740, 372, 6, WHITE)]
    return cover("Three charts: bars, a ring and a rising line", *out,
                   coast(1000, 270, BROWN, SEA, aim=194, spread=15), background="#F0D9B5")


def servers():
    out = []
    for i in range(4):
        y = 120 + i * 98
        out += [rect(110, y, 430, 82, "#20465A", 12), rect(110, y + 72, 430, 10, INK, 5)]
        out += [disc(150 + k * 34, y + 38, 9, (LAMP, AMBER, MIST)[(i + k) % 3]) for k in range(3)]
        out += [rect(300 + k * 36, y + 22, 20, 34, SKY, 5, opacity=0.35 + 0.12 * ((i + k) % 4)) for k in range(6)]
    for i, (x, y, s) in enumerate(((640, 150, 1.3), (760, 230, 1.0), (700, 330, 0.8), (850, 140, 0.7))):
        wing = f"M{number(x - 60 * s)} {number(y - 26 * s)}Q{number(x - 20 * s)} {number(y - 40 * s)} {number(x)} {number(y)}Q{number(x + 20 * s)} {number(y - 40 * s)} {number(x + 60 * s)} {number(y - 26 * s)}Q{number(x + 22 * s)} {number(y - 18 * s)} {number(x)} {number(y + 22 * s)}Q{number(x - 22 * s)} {number(y - 18 * s)} {number(x - 60 * s)} {number(y - 26 * s)}Z"
        out.append(path(wing, (RUST, AMBER, ROSE, LAMP)[i]))
    return cover("Swifts flying out of a stack of servers", *out,
                   coast(1010, 270, "#274E4F", "#1C3B4A", aim=196, spread=16), background="#9CC3C9")


def clouds():
    def cloud(x, y, s, color):
        return "".join([disc(x, y, 70 * s, color), disc(x + 84 * s, y - 34 * s, 88 * s, color),
                        disc(x + 176 * s, y, 66 * s, color), rect(x, y, 176 * s, 70 * s, color),
                        rect(x - 70 * s, y + 8 * s, 312 * s, 62 * s, color, 31 * s)])
    out = [disc(900, 160, 92, LAMP), cloud(160, 170, 0.8, "#D7E8EE"), cloud(520, 130, 0.6, "#E4EFF2"),
           cloud(300, 290, 1.35, WHITE)]
    for i in range(5):
        x = 270 + i * 78
        out += [line(x, 392, x, 455 + i % 2 * 34, SEA, 5), rect(x - 22, 455 + i % 2 * 34, 44, 44, (SEA, TEAL, RUST, TEAL, SEA)[i], 8)]
    return cover("Clouds with small boxes hanging from them", *out,
                   coast(1000, 260, MOSS, TEAL, aim=186, spread=14), background=SKY)


def layers():
    out = []
    for i, (color, side) in enumerate(((NIGHT, "#0B1B28"), (TEAL, "#1F5A5B"), (AMBER, "#B57F3A"), (PAPER, "#D8CDB8"))):
        y = 430 - i * 84
        x = 420
        top = [(x, y - 110), (x + 300, y), (x, y + 110), (x - 300, y)]
        out.append(polygon([(x - 300, y), (x, y + 110), (x + 300, y), (x + 300, y + 30), (x, y + 140), (x - 300, y + 30)], side))
        out.append(polygon(top, color))
    out += [polygon([(420, 130), (500, 159), (420, 188), (340, 159)], RUST),
            polygon([(250, 172), (330, 201), (300, 212), (220, 183)], SEA),
            polygon([(540, 172), (620, 201), (570, 219), (490, 190)], SEA)]
    return cover("Four layers, one upon the other", *out,
                   coast(1000, 280, MOSS, SEA, aim=192, spread=18), background="#D5DDC8")


def heartbeat():
    beat = "M0 330H250l34 -24l30 24h56l24 40l52 -220l58 300l40 -120h70l36 -30l34 30H900"
    out = [stars(W, 420, PAPER), stroke(beat, TEAL, 22, opacity=0.35), stroke(beat, LAMP, 8)]
    for i in range(24):
        h = 34 + (i * 29) % 50
        out.append(rect(70 + i * 32, 520 - h, 16, h, RUST if i == 15 else "#2E4C66", 4))
    return cover("A steady pulse across a night sea", *out,
                   coast(990, 340, "#22323B", "#0D1F2E", aim=187, spread=22), background=NIGHT)


def diagram():
    out = []
    nodes = {"a": (170, 180), "b": (430, 120), "c": (430, 300), "d": (690, 200), "e": (690, 400), "f": (170, 420)}
    for p, q in ("ab", "ac", "bd", "cd", "ce", "fc", "fe"):
        (x1, y1), (x2, y2) = nodes[p], nodes[q]
        angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
        tx, ty = around(x2, y2, -86, angle)
        out.append(line(x1, y1, tx, ty, INK, 6))
        out.append(polygon([(tx, ty), around(tx, ty, 26, angle + 155), around(tx, ty, 26, angle - 155)], RUST))
    for name, (x, y) in nodes.items():
        color = {"a": AMBER, "d": AMBER, "c": SEA}.get(name, BLUE)
        out.append(rect(x - 72, y - 46, 144, 92, color, 14))
        out.append(rect(x - 46, y - 16, 92, 12, WHITE, 6, opacity=0.8) + rect(x - 46, y + 8, 60, 12, WHITE, 6, opacity=0.5))
    return cover("Boxes joined by arrows", *out,
                   coast(1010, 270, "#55608A", BLUE, aim=190, spread=16), background="#DDE1EE")


def clinic():
    cx, cy = 400, 290
    out = [disc(cx, cy, r, color) for r, color in ((270, "#F1D6D0"), (212, "#E5B8B0"), (154, PAPER))]
    out += [rect(cx - 34, cy - 104, 68, 208, RUST, 14), rect(cx - 104, cy - 34, 208, 68, RUST, 14)]
    for i in range(24):
        a, b = around(cx, cy, 222, i * 15), around(cx, cy, 250 if i % 3 else 262, i * 15)
        out.append(line(*a, *b, RUST if i % 3 == 0 else ROSE, 6))
    for i in range(6):
        x, y = around(cx, cy, 183, i * 60 - 90)
        out.append(disc(x, y, 20, SEA) + disc(x, y, 8, LAMP))
    return cover("A cross inside the rings of a dial", *out,
                   coast(1000, 270, "#7C4A44", SEA, aim=188, spread=15), background="#F7E8E3")


def reed():
    out = []
    for i in range(7):
        out.append(line(90, 130 + i * 58, 800, 130 + i * 58, "#DCC9A4", 2))
    out.append(stroke(curve([(760, 170), (720, 300), (600, 386), (440, 396), (290, 352), (214, 250), (236, 168)]), INK, 46))
    out.append(stroke(curve([(740, 180), (704, 296), (596, 372), (444, 382)]), "#33474D", 6, opacity=0.6))
    for x in (420, 486, 552):
        out.append(polygon([(x, 448), (x + 30, 478), (x, 508), (x - 30, 478)], RUST))
    out.append(polygon([(470, 170), (500, 200), (470, 230), (440, 200)], INK))
    out.append(group(rect(0, -17, 330, 34, AMBER, 8) + rect(40, -17, 12, 34, BROWN) + rect(190, -17, 12, 34, BROWN)
                     + polygon([(0, -17), (0, 17), (-74, 10), (-78, -2)], BROWN), "translate(812 190) rotate(-52)"))
    return cover("A reed pen, one long stroke and its dots", *out,
                   coast(1020, 220, "#7A5C3A", "#5A432B", band=BROWN, aim=196, spread=12), background="#F4E6C8")


def voice():
    out = []
    for i in range(7):
        r = 70 + i * 62
        a, b = around(250, 320, r, -48), around(250, 320, r, 48)
        out.append(stroke(f"M{number(a[0])} {number(a[1])}A{r} {r} 0 0 1 {number(b[0])} {number(b[1])}",
                          (RUST, RUST, AMBER, AMBER, LAMP, LAMP, PAPER)[i], 20))
    out += [path("M120 560V430q0 -70 70 -80h40q70 10 70 80v130Z", SEA), disc(210, 250, 78, "#C98F6B"),
            path("M132 244q4 -92 82 -90q74 4 72 70q-40 -36 -84 -26q-40 8 -70 46Z", INK),
            rect(128, 452, 196, 150, BROWN, 8), rect(112, 436, 228, 26, AMBER, 8)]
    return cover("Someone at a lectern, the voice spreading in rings", *out,
                   coast(1010, 260, MOSS, TEAL, aim=198, spread=15), background="#5E9A93")


def classroom():
    out = [rect(90, 80, 690, 430, INK, 20), rect(108, 98, 654, 394, PAPER, 8)]
    skins = ("#E8BE9C", "#A56A43", "#C98F6B", "#7A4A2E", "#F0CDB0", "#B97F57")
    coats = (SEA, RUST, MOSS, AMBER, PLUM, TEAL)
    for i in range(6):
        x, y = 126 + i % 3 * 212, 114 + i // 3 * 184
        out += [rect(x, y, 194, 168, (MIST, SAND, "#E4DCEB", "#DDE7D3", "#F6E1DA", "#DCE8EC")[i], 8),
                path(f"M{x + 42} {y + 168}v-22q0 -38 38 -42h34q38 4 38 42v22Z", coats[i]), disc(x + 97, y + 72, 34, skins[i]),
                path(f"M{x + 62} {y + 70}q2 -44 36 -42q34 0 34 42q-34 -22 -70 0Z", (INK, INK, BROWN, INK, AMBER, "#555555")[i])]
    out += [rect(380, 510, 110, 40, INK), rect(310, 546, 250, 18, INK, 9)]
    return cover("Six people in the panes of one screen", *out,
                   coast(1010, 270, MOSS, SEA, aim=190, spread=15), background="#B9CFB4")


def orbits():
    cx, cy = 410, 290
    out = [stars(W, 460, LAMP, 34)]
    for i in range(4):
        out.append(oval(cx, cy, 300, 96, "none", stroke=(LAMP, ROSE, SKY, MIST)[i], stroke_width=5,
                        transform=f"rotate({i * 45} {cx} {cy})"))
        x, y = around(cx, cy, 300, i * 45)
        out.append(disc(x, y, 16, (LAMP, ROSE, SKY, MIST)[i]))
    out += [disc(cx, cy, 62, PLUM), disc(cx, cy, 44, ROSE), disc(cx, cy, 22, PAPER)]
    return cover("Four orbits around one bright core", *out,
                   coast(1000, 280, "#3A2F5B", "#241D40", band=PLUM, aim=190, spread=16), background="#2C2552")


def ruins():
    out = [disc(620, 170, 84, "#E9C9A0")]
    for row in range(8):
        for i in range(9):
            x = 90 + i * 78 - (39 if row % 2 else 0)
            y = 470 - row * 46
            if row > (4, 6, 7, 7, 7, 6, 7, 5, 3)[i] or (row < 4 and 3 <= i <= 4 + row % 2):
                continue
            out.append(rect(x, y, 72, 40, ("#9A8C86", "#857770", "#A89A92", "#8D7F79")[(row * 2 + i * 3) % 4], 4))
    out += [rect(30, 508, 760, 24, "#6A625C", 12), path("M330 330q75 -74 150 0v-24q-75 -70 -150 0Z", "#6A625C")]
    out.append(stroke(curve([(120, 180), (180, 240), (150, 300), (210, 360), (190, 440)]), MOSS, 8))
    out += [oval(180 + (i % 2) * 24 - 12, 210 + i * 36, 16, 8, MOSS) for i in range(7)]
    return cover("An old wall with ivy, its gate still standing", *out,
                   coast(1000, 230, "#6A625C", "#55504C", band="#857770", aim=192, spread=10), background="#D9D0C6")


COURSES = {
    "intro-to-claude-code": terminal, "practical-machine-learning": boundary,
    "computer-vision-fundamentals": lens, "nlp-for-arabic": letters, "data-analysis-with-sql": table,
    "business-dashboards": dashboard, "swift-for-servers": servers, "cloud-foundations": clouds,
    "full-stack-web": layers, "site-reliability": heartbeat, "system-design-in-practice": diagram,
    "ai-for-clinicians": clinic, "arabic-calligraphy-basics": reed, "public-speaking": voice,
    "teaching-online": classroom, "quantum-curious": orbits, "legacy-php": ruins,
}


# People ----------------------------------------------------------------------------------------

def portrait(name, ground, skin, hair, coat, style, beard=False, glasses=False, earrings=False):
    neck = rect(172, 250, 56, 70, skin, 24) + rect(172, 268, 56, 30, INK, 12, opacity=0.12)
    body = path("M50 400v-14q0 -78 92 -90h116q92 12 92 90v14Z", coat)
    face = oval(200, 190, 76, 92, skin)
    behind, before = "", ""
    if style == "short":
        before = path("M120 186q-8 -110 82 -108q88 0 80 106q-12 -50 -34 -62q-52 22 -104 4q-20 18 -24 60Z", hair)
    elif style == "bald":
        before = path("M122 196q-10 -26 -2 -52q8 34 14 56ZM278 196q10 -26 2 -52q-8 34 -14 56Z", hair)
    elif style == "long":
        behind = path("M108 330q-20 -250 92 -256q112 6 92 256q-40 18 -92 18t-92 -18Z", hair)
        before = path("M124 180q4 -78 80 -82q70 4 74 84q-40 -12 -66 -54q-30 44 -88 52Z", hair) + oval(200, 108, 56, 16, hair)
    elif style == "bob":
        behind = path("M104 262q-14 -186 96 -188q110 2 96 188q-20 14 -40 4h-112q-20 10 -40 -4Z", hair)
        before = path("M124 176q0 -74 76 -76t76 76q-76 -34 -152 0Z", hair) + oval(200, 118, 68, 36, hair)
    elif style == "curls":
        behind = "".join(disc(*around(200, 168, 88, a), 40, hair) for a in range(150, 391, 24))
        before = path("M126 172q6 -64 74 -66t74 66q-74 -34 -148 0Z", hair) + oval(200, 122, 70, 38, hair)
    elif style == "scarf":
        behind = path("M94 330q-24 -262 106 -264q130 2 106 264q-50 40 -106 40t-106 -40Z", hair)
        before = (path("M120 200q0 -112 80 -112t80 112q-10 -78 -80 -80t-80 80Z", hair)
                  + path("M118 236q26 76 82 76t82 -76q24 80 -8 104q-74 30 -148 0q-32 -24 -8 -104Z", hair))
    elif style == "cap":
        before = path("M118 158q-2 -92 82 -92t82 92q-82 -26 -164 0Z", hair) + path("M118 158q82 -26 164 0l6 14q-88 -24 -176 0Z", coat)
    elif style == "bun":
        behind = disc(200, 66, 38, hair)
        before = path("M122 184q-2 -94 78 -96t78 96q-18 -60 -78 -62t-78 62Z", hair)
    chin = path("M126 206q8 84 74 86t74 -86q-8 26 -34 30q-40 -12 -80 0q-26 -4 -34 -30Z", hair) if beard else ""
    features = (disc(170, 188, 7, INK) + disc(230, 188, 7, INK) + stroke("M200 194l-7 28h12", INK, 4, opacity=0.35)
                + stroke("M176 244q24 18 48 0", "#8A3B32" if not beard else PAPER, 6))
    if glasses:
        features += "".join(disc(x, 188, 24, "none", stroke=INK, stroke_width=5) for x in (170, 230)) + line(194, 186, 206, 186, INK, 5)
    if earrings:
        features += disc(124, 226, 8, AMBER) + disc(276, 226, 8, AMBER)
    scene = (beam(352, 92, 168, 420, 30, PAPER, 0.35) + lighthouse(352, 210, 140, PAPER, coat if coat != ground else RUST)
             + sea(212, 400, 400, INK, 5, 5).replace("/>", ' opacity="0.14"/>'))
    return picture(400, 400, f"Portrait of {name}", scene, behind, neck, body, face, chin, before, features,
                   background=ground)


PEOPLE = {
    "gabriel": ("Gabriel Moreau", "#BBD3D6", "#EBC3A2", "#5A3B28", SEA, "short", True, False, False),
    "layla-haddad": ("Layla Haddad", "#E9D3B2", "#D9A87F", "#2A1C18", RUST, "long", False, True, False),
    "omar-khalil": ("Omar Khalil", "#D3DCC4", "#C58F66", "#1F1A18", MOSS, "short", True, True, False),
    "sara-nilsson": ("Sara Nilsson", "#C9DAE6", "#F2D3BC", "#D8B26A", BLUE, "bob", False, False, False),
    "yusuf-saleh": ("Yusuf Saleh", "#E2CFE0", "#B27C52", "#221B1A", PLUM, "cap", True, False, False),
    "amina-el-idrissi": ("Amina El Idrissi", "#F0D6CC", "#D3A077", TEAL, SEA, "scarf", False, False, False),
    "marcus-bell": ("Marcus Bell", "#D6D2C4", "#8A5A3C", "#C9C4BC", BROWN, "bald", True, True, False),
    "sarah-okafor": ("Sarah Okafor", "#F3DDA9", "#6F4229", "#1B1413", TEAL, "curls", False, False, True),
    "kenji-tanaka": ("Kenji Tanaka", "#F6E7DA", "#EAC39E", "#1D1D22", "#7A1F2B", "short", False, True, False),
    "nour-fayad": ("a writer", "#D9E2DD", "#DDB08A", "#3A2620", MOSS, "bun", False, False, True),
    "daniel-reyes": ("a robot builder", "#DCD3E6", "#C79468", "#2B201C", PLUM, "curls", True, False, False),
}


def banner(kind):
    """The wide picture above a profile, 1600 × 400."""
    if kind == "harbour":
        parts = [disc(1260, 130, 70, LAMP), *(polygon([(180 + i * 260, 300), (340 + i * 260, 300), (310 + i * 260, 340), (210 + i * 260, 340)], (RUST, SEA, AMBER, TEAL)[i]) for i in range(4)),
                 *(line(260 + i * 260, 300, 260 + i * 260, 150 + i % 2 * 30, INK, 5) for i in range(4)),
                 *(polygon([(266 + i * 260, 165 + i % 2 * 30), (266 + i * 260, 280), (340 + i * 260, 280)], PAPER) for i in range(4)),
                 sea(330, 1600, 400, SEA, 8, 10)]
        return picture(1600, 400, "Four boats in a harbour", *parts, background="#BBD3D6")
    if kind == "cedar":
        parts = []
        for i in range(11):
            x, s = 70 + i * 150, 0.7 + (i * 5 % 4) * 0.14
            parts.append(rect(x - 8, 250, 16, 120, BROWN))
            parts += [polygon([(x - 110 * s + k * 22 * s, 300 - k * 56 * s), (x + 110 * s - k * 22 * s, 300 - k * 56 * s), (x, 250 - k * 60 * s)], MOSS if (i + k) % 2 else "#3F5236") for k in range(4)]
        return picture(1600, 400, "A row of cedars", *parts, rect(0, 350, 1600, 50, "#7A6B45"), background="#E9D3B2")
    if kind == "ink":
        parts = [star_of_eight(80 + i * 160 + (80 if j % 2 else 0), 40 + j * 130, 62, "none", stroke=LAMP, stroke_width=3, opacity=0.45) for i in range(10) for j in range(4)]
        parts.append(stroke(curve([(1500, 120), (1380, 280), (1080, 320), (760, 250), (460, 320), (220, 260), (120, 130)]), PAPER, 34))
        parts += [polygon([(x, 60), (x + 26, 86), (x, 112), (x - 26, 86)], AMBER) for x in (700, 764, 828)]
        return picture(1600, 400, "One stroke of a reed pen over eight-pointed stars", *parts, background=PLUM)
    parts = [polygon([(0, 400), (500, 0), (900, 400)], "#F1DFC9"), polygon([(500, 0), (1600, 0), (900, 400)], "#E9CFB4"),
             polygon([(1600, 0), (1600, 400), (900, 400)], "#DDB99A"), disc(1240, 190, 92, "#7A1F2B"), rect(300, 250, 180, 14, "#2B4A3F"), rect(300, 284, 120, 14, "#2B4A3F")]
    return picture(1600, 400, "A folded sheet of paper with a red disc", *parts, background="#FFF9F0")


# Books, events, bundles, paths, products -------------------------------------------------------

def patient():
    out = [disc(300, 300, 210, LAMP), stars(600, 220, PAPER, 18), rect(60, 70, 480, 6, LAMP)]
    for i in range(9):
        w = (180, 250, 120, 300, 210, 90, 260, 150, 60)[i]
        out.append(rect(110 + (40 if i in (1, 2, 3, 6) else 0), 180 + i * 34, w, 12, SEA, 6, opacity=0.85))
    lx, ly = lamp_of(430, 770, 330)
    return picture(600, 900, "Cover: lines of code before a rising moon", *out, beam(lx, ly, 214, 640, 20),
                   lighthouse(430, 770, 330), path("M180 900Q300 740 460 764T600 750V900Z", MOSS), sea(820, 600, 900, INK, 8, 5), background=SEA)


def diwan():
    out = [star_of_eight(300, 330, 220 - i * 44, (AMBER, PLUM, LAMP, PLUM)[i]) for i in range(4)]
    out += [star_of_eight(75 + i * 150, 70, 40, "none", stroke=AMBER, stroke_width=3) for i in range(4)]
    lx, ly = lamp_of(300, 800, 300)
    return picture(600, 900, "Cover: an eight-pointed star above a lighthouse", *out,
                   beam(lx, ly, 200, 420, 16), beam(lx, ly, -20, 420, 16), lighthouse(300, 800, 300, PAPER, AMBER),
                   sea(800, 600, 900, "#35203A", 10, 5), rect(24, 24, 552, 852, "none", 8, stroke=AMBER, stroke_width=4), background=PLUM)


def tears():
    bell = [(60 + i * 24, 520 - 330 * math.exp(-((i - 10) / 4.2) ** 2)) for i in range(21)]
    out = [path(curve(bell) + "V560H60Z", TEAL), stroke(curve(bell), SEA, 8)]
    for i in range(5):
        x = 180 + i * 60
        out.append(path(f"M{x} 96q24 36 0 52q-24 -16 0 -52Z", SKY))
    out += [line(300, 180, 300, 560, RUST, 6, stroke_dasharray="4 14"), rect(60, 556, 480, 8, INK)]
    lx, ly = lamp_of(470, 790, 180)
    return picture(600, 900, "Cover: a bell curve under a few drops", beam(lx, ly, 205, 900, 18, AMBER), *out, lighthouse(470, 790, 180),
                   path("M240 900Q360 780 480 786T600 770V900Z", MOSS), sea(836, 600, 900, SEA, 8, 5), background=SAND)


BOOKS = {"the-patient-programmer": patient, "diwan-of-the-lighthouse": diwan, "statistics-without-tears": tears}


def people_row(y, count, x0, gap, colors):
    return "".join(disc(x0 + i * gap, y, 34, colors[i % len(colors)]) + path(
        f"M{number(x0 + i * gap - 58)} {y + 130}v-26q0 -56 58 -60q58 4 58 60v26Z", colors[(i + 2) % len(colors)]) for i in range(count))


def event(kind):
    if kind == "open-house-2027":
        parts = [disc(600, 690, 420, "#F0D9B5"), rect(400, 150, 400, 400, SEA), rect(424, 174, 352, 376, LAMP),
                 polygon([(424, 174), (330, 214), (330, 590), (424, 550)], BROWN), disc(346, 400, 10, AMBER),
                 polygon([(424, 550), (776, 550), (960, 675), (240, 675)], LAMP, opacity=0.5), people_row(400, 2, 530, 130, (RUST, TEAL, PLUM))]
        return cover("An open door with light falling out", *parts, coast(1060, 210, MOSS, SEA, aim=200, spread=10), background="#A9C4C4")
    if kind == "ml-office-hours":
        parts = [disc(400, 280, 200, PAPER), disc(400, 280, 200, "none", stroke=SEA, stroke_width=18)]
        parts += [line(*around(400, 280, 160, a * 30), *around(400, 280, 180, a * 30), SEA, 8) for a in range(12)]
        parts += [line(400, 280, *around(400, 280, 110, -90), INK, 12), line(400, 280, *around(400, 280, 140, 30), RUST, 8), disc(400, 280, 14, INK)]
        parts += [disc(660 + (i * 0.7548776662 % 1) * 220, 110 + (i * 0.5698402910 % 1) * 350, 13, (RUST, SEA)[i % 2]) for i in range(1, 15)]
        return cover("A clock beside scattered points", *parts, coast(1020, 240, MOSS, SEA, aim=194, spread=14), background=SAND)
    if kind == "arabic-nlp-summit":
        parts = [polygon([(100 + i * 180, 560), (100 + i * 180 + 120, 560 - (i * 67 % 200) - 160), (100 + i * 180 + 240, 560)], ("#7B4A78", "#8C5A88", "#643A62")[i % 3]) for i in range(5)]
        parts += [star_of_eight(170 + i * 150, 130 + (i % 2) * 50, 52 - i * 4, LAMP if i % 2 else ROSE) for i in range(5)]
        parts.append(stroke(curve([(860, 240), (760, 330), (560, 340), (380, 300), (200, 350), (110, 290)]), PAPER, 22))
        return cover("Mountains under eight-pointed stars", *parts, coast(1020, 280, "#4C2C4B", "#35203A", band=PLUM, aim=190, spread=14), background="#50304F")
    if kind == "claude-code-clinic":
        parts = [rect(120, 130, 560, 350, INK, 20), stroke("M190 210l40 36l-40 36", AMBER, 12), rect(260, 238, 210, 20, LAMP, 10),
                 rect(190, 320, 320, 18, SKY, 9), rect(190, 366, 220, 18, MIST, 9), disc(660, 430, 104, PAPER),
                 rect(636, 360, 48, 140, RUST, 10), rect(590, 406, 140, 48, RUST, 10)]
        return cover("A terminal with a first-aid cross", *parts, coast(1000, 270, BROWN, SEA, aim=190, spread=14), background="#E8C99A")
    if kind == "late-night-debugging":
        parts = [stars(W, 430, LAMP, 40), path("M262 82a90 90 0 1 0 76 108a74 74 0 1 1 -76 -108Z", LAMP), oval(520, 350, 90, 116, MOSS), disc(520, 226, 52, INK),
                 line(520, 240, 520, 462, INK, 6), *(line(520 + s * 80, 290 + i * 60, 520 + s * 170, 260 + i * 80, INK, 10) for s in (-1, 1) for i in range(3)),
                 *(disc(520 + s * 40, 310 + i * 66, 16, INK) for s in (-1, 1) for i in range(2)), disc(502, 214, 8, LAMP), disc(538, 214, 8, LAMP)]
        return cover("A beetle under the moon", *parts, coast(1000, 300, "#22323B", "#0D1F2E", aim=188, spread=20), background=NIGHT)
    if kind == "calligraphy-evening-2026":
        parts = [disc(560, 420, 330, "#D9843F", opacity=0.5), rect(240, 350, 420, 20, BROWN), rect(180, 370, 640, 30, "#6B3A14"),
                 path("M300 350v-54q0 -22 40 -22h40q40 0 40 22v54Z", INK), rect(324, 262, 72, 16, "#33474D", 6),
                 group(rect(0, -14, 300, 28, AMBER, 7) + polygon([(0, -14), (0, 14), (-60, 8), (-64, -2)], BROWN), "translate(520 330) rotate(-40)"),
                 *(polygon([(x, 150), (x + 24, 174), (x, 198), (x - 24, 174)], PAPER) for x in (250, 310, 370)),
                 stroke(curve([(640, 120), (560, 220), (420, 236), (300, 226)]), PAPER, 18)]
        return cover("An inkwell and a reed pen at dusk", *parts, coast(1010, 240, "#6B3A14", "#4A2810", band=BROWN, aim=196, spread=12), background="#A85B2A")
    parts = [disc(300 + i * 110, 260 - (i % 2) * 46, 92, "#B9C4C9") for i in range(4)] + [rect(260, 260, 430, 92, "#B9C4C9", 46)]
    parts += [line(300 + i * 70, 390, 270 + i * 70, 470, BLUE, 8) for i in range(6)] + [line(230, 150, 700, 470, RUST, 16, opacity=0.85)]
    return cover("A rain cloud, struck through", *parts, coast(1000, 250, "#6D7B7F", "#4F6067", aim=190, spread=10), background="#DCE2E4")


EVENTS = ("open-house-2027", "ml-office-hours", "arabic-nlp-summit", "claude-code-clinic", "late-night-debugging",
          "calligraphy-evening-2026", "cancelled-cloud-day")


def stack_of(colors, ground, title):
    """A bundle: cards fanned out like a hand, one for each course."""
    cards = []
    for i, color in enumerate(colors):
        turn = (i - (len(colors) - 1) / 2) * 16
        card = rect(-130, -180, 260, 360, color, 18) + rect(-100, -150, 200, 150, PAPER, 10, opacity=0.85) + rect(-100, 30, 140, 16, PAPER, 8) + rect(-100, 64, 90, 16, PAPER, 8, opacity=0.7)
        cards.append(group(card, f"translate({number(420 + (i - 1) * 120)} {number(310 + abs(i - 1) * 26)}) rotate({number(turn)})"))
    return cover(title, *cards, coast(1010, 270, MOSS, SEA, aim=190, spread=15), background=ground)


def stairs(steps, color, ground, title):
    """A learning path: steps that rise towards the lighthouse."""
    out = []
    for i in range(steps):
        x, h = 80 + i * (700 / steps), 70 + i * (330 / steps)
        out.append(rect(x, 570 - h, 700 / steps - 12, h, color, 8, opacity=f"{0.45 + 0.5 * i / steps:.2f}"))
        out.append(disc(x + 350 / steps - 6, 530 - h, 20, AMBER if i == steps - 1 else PAPER))
    return cover(title, *out, coast(1000, 320, MOSS, SEA, aim=188, spread=14), background=ground)


def prompts():
    out = [rect(120 + i * 34, 110 + i * 30, 520, 330, (SEA, TEAL, PAPER)[i], 20) for i in range(3)]
    out += [rect(228, 214 + i * 52, (360, 300, 400, 180)[i], 20, (RUST, INK, INK, INK)[i], 10, opacity=0.8) for i in range(4)]
    out += [stroke("M640 200h90v60h-90", RUST, 5), rect(746, 216, 70, 12, RUST, 6)]
    return cover("A pile of cards with notes in the margin", *out, coast(1020, 240, BROWN, SEA, aim=194, spread=13), background="#F0D9B5")


def sheet():
    out = [rect(210, 70, 440, 520, PAPER, 6), disc(330, 190, 64, "#7A1F2B"), rect(430, 150, 160, 20, INK, 4), rect(430, 188, 110, 20, INK, 4, opacity=0.5)]
    out += [rect(260 + i * 86, 300, 74, 74, ("#7A1F2B", "#2B4A3F", "#E9CFB4", INK)[i], 6) for i in range(4)]
    out += [rect(260, 420 + i * 34, (330, 300, 250)[i], 12, "#BDB3A5", 6) for i in range(3)]
    return cover("A single sheet with a mark, colours and type", *out, coast(1010, 240, "#9A6A4E", "#7A1F2B", band="#2B4A3F", aim=192, spread=13), background="#E9CFB4")


# Category pictures and icons -------------------------------------------------------------------

def glyph(name):
    """The strokes of a category's icon in a box of 48."""
    return {
        "artificial-intelligence": "M24 10v-5 M24 43v-5 M10 24H5 M43 24h-5 M14 14h20v20H14Z M20 24h8 M24 20v8",
        "machine-learning": "M6 40Q18 38 24 24T42 8 M10 14h.1 M16 22h.1 M14 8h.1 M30 32h.1 M36 26h.1 M38 38h.1",
        "computer-vision": "M4 24Q24 2 44 24Q24 46 4 24Z M24 16a8 8 0 1 0 .1 0Z",
        "nlp": "M6 8h36v24H22l-10 9v-9H6Z M14 17h20 M14 24h12",
        "ai-robotics": "M12 16h24v22H12Z M24 16V8 M24 6h.1 M19 25h.1 M29 25h.1 M18 32h12 M12 24H6 M36 24h6",
        "ai-in-healthcare": "M24 42S6 31 6 18a9 9 0 0 1 18 -3a9 9 0 0 1 18 3c0 13 -18 24 -18 24Z M14 24h6l3 -6l4 11l3 -5h5",
        "ai-coding": "M16 14L6 24l10 10 M32 14l10 10l-10 10 M27 8l-6 32",
        "ai-prompt-engineering": "M6 12h36v26H6Z M13 20l6 5l-6 5 M24 31h10",
        "ai-product-management": "M8 40V8 M8 12h26l-6 8l6 8H8 M20 40h20 M36 36l4 4l-4 4",
        "data": "M8 12c0 -8 32 -8 32 0s-32 8 -32 0v24c0 8 32 8 32 0V12 M8 24c0 8 32 8 32 0",
        "data-science": "M18 6h12 M20 6v14L8 40h32L28 20V6 M15 30h18",
        "business-analytics": "M6 42h36 M12 42V28 M22 42V18 M32 42V24 M40 42V8",
        "software-engineering": "M6 10h36v26H6Z M18 42h12 M24 36v6 M17 18l-5 5l5 5 M31 18l5 5l-5 5",
        "backend-development": "M8 8h32v12H8Z M8 28h32v12H8Z M14 14h.1 M14 34h.1 M22 14h12 M22 34h12",
        "cloud-computing": "M14 36a8 8 0 0 1 0 -16a11 11 0 0 1 21 -2a9 9 0 0 1 -1 18Z",
        "full-stack-development": "M24 6L6 15l18 9l18 -9Z M6 24l18 9l18 -9 M6 33l18 9l18 -9",
        "devops": "M16 16c-14 0 -14 16 0 16s14 -16 16 -16c14 0 14 16 0 16s-14 -16 -16 -16Z",
        "system-design": "M18 6h12v10H18Z M6 32h12v10H6Z M30 32h12v10H30Z M24 16v8 M12 32v-8h24v8",
        "languages-and-arts": "M38 6L18 26 M38 6l4 4l-20 20l-6 2l2 -6 M8 42q10 -10 18 0t14 -4",
        "teaching": "M10 8h28v20H10Z M24 28v6 M14 42l10 -8l10 8 M16 16h16 M16 22h9",
        "technology-books": "M24 12Q16 6 6 9v28q10 -3 18 3q8 -6 18 -3V9q-10 -3 -18 3Z M24 12v28",
        "poetry-books": "M40 6C22 8 12 20 10 42 M40 6c2 14 -8 26 -26 26 M18 26h12",
        "live-sessions": "M24 20a4 4 0 1 0 .1 0Z M14 14a14 14 0 0 0 0 20 M34 14a14 14 0 0 1 0 20 M8 8a22 22 0 0 0 0 32 M40 8a22 22 0 0 1 0 32",
        "templates-and-tools": "M6 6h36v10H6Z M6 22h16v20H6Z M28 22h14v20H28Z",
        "tutoring": "M15 8a6 6 0 1 0 .1 0Z M33 8a6 6 0 1 0 .1 0Z M5 40v-6q0 -10 10 -10t10 10v6 M25 32q1 -8 8 -8q10 0 10 10v6",
    }[name]


ICONS = {
    "artificial-intelligence": SEA, "machine-learning": "#1B6B73", "computer-vision": BLUE, "nlp": PLUM,
    "ai-robotics": "#4A5A3C", "ai-in-healthcare": "#9C3D3D", "ai-coding": BROWN, "ai-prompt-engineering": "#7A5C1E",
    "ai-product-management": "#3D4F7C", "data": "#7A5C1E", "data-science": "#7A5C1E", "business-analytics": "#8A5A2B",
    "software-engineering": BLUE, "backend-development": BLUE, "cloud-computing": "#3C7A89",
    "full-stack-development": "#4A5A3C", "devops": PLUM, "system-design": "#3D4F7C", "languages-and-arts": PLUM,
    "teaching": "#4A5A3C", "technology-books": SEA, "poetry-books": PLUM, "live-sessions": "#9C3D3D",
    "templates-and-tools": BROWN, "tutoring": "#3C7A89",
}


def icon(name):
    return picture(48, 48, name.replace("-", " ").capitalize().replace("Ai ", "AI ").replace("Nlp", "NLP"),
                   stroke(glyph(name), ICONS[name], 3))


def category_picture(name, ground, accent):
    big = group(stroke(glyph(name), accent, 1.6), "translate(90 60) scale(10.5)")
    return cover(f"A large sign for {name.replace('-', ' ')}", disc(342, 312, 290, PAPER, opacity=0.35), big,
                   coast(1000, 280, MOSS, SEA, aim=190, spread=16), background=ground)


# Brand, seals, signatures, gifts, rewards, certificates, partners ------------------------------

def mark_strokes(color, lamp):
    """The mark in a box of 96: tower, gallery, lamp, beam."""
    return (polygon([(36, 90), (60, 90), (55, 42), (41, 42)], color) + rect(34, 35, 28, 6, color, 1.5)
            + rect(41, 20, 14, 13, lamp) + polygon([(38, 18), (58, 18), (48, 6)], color)
            + polygon([(59, 26), (94, 14), (94, 38)], lamp) + polygon([(37, 26), (2, 20), (2, 32)], lamp, opacity=0.6))


def logo(color, lamp):
    # the word itself is drawn, not set: five letters as plain strokes
    word = ("M0 48V6l17 26L34 6v42 M50 48L67 6l17 42 M56 34h22 M102 48V6l32 42V6 M152 48L169 6l17 42 M158 34h22 "
            "M204 48V6h18a12 12 0 0 1 0 24h-18 M222 30l16 18 M254 48L271 6l17 42 M260 34h22")
    return picture(420, 96, "Manara Academy", mark_strokes(color, lamp),
                   group(stroke(word, color, 6), "translate(116 22)"))


def seal(title, outer, inner, inside, points):
    ring = [around(100, 100, 96 if i % 2 == 0 else 86, i * 180 / points) for i in range(points * 2)]
    dots = "".join(disc(*around(100, 100, 70, i * 15), 2.4, LAMP) for i in range(24))
    return picture(200, 200, title, polygon(ring, outer), disc(100, 100, 78, PAPER), disc(100, 100, 74, inner), dots, inside)


def signature(title, points, tail):
    return picture(300, 100, title, stroke(curve(points), NIGHT, 3.4), stroke(curve(tail), NIGHT, 2.4))


SIGNATURES = {
    "gabriel": ("Signature of Gabriel Moreau",
                [(70, 30), (44, 18), (22, 44), (34, 76), (66, 66), (70, 48), (52, 50), (86, 62), (98, 50), (112, 62), (122, 30), (128, 62), (146, 50), (152, 62), (168, 52), (178, 18), (184, 62), (206, 54), (240, 60)],
                [(60, 84), (150, 76), (268, 82)]),
    "layla-haddad": ("Signature of Layla Haddad",
                     [(262, 26), (256, 62), (232, 70), (214, 58), (196, 66), (178, 56), (166, 24), (158, 62), (130, 68), (112, 56), (88, 64), (60, 58), (40, 70), (32, 52)],
                     [(250, 84), (160, 80), (90, 86)]),
    "sara-nilsson": ("Signature of Sara Nilsson",
                     [(66, 24), (44, 20), (40, 38), (60, 48), (58, 68), (32, 66), (84, 60), (94, 48), (106, 62), (118, 48), (132, 62), (140, 30), (162, 66), (170, 30), (182, 62), (200, 50), (214, 64), (250, 52)],
                     [(40, 80), (130, 84), (246, 74)]),
    "yusuf-saleh": ("Signature of Yusuf Saleh",
                    [(268, 40), (254, 66), (226, 62), (216, 40), (206, 66), (176, 78), (150, 60), (158, 44), (140, 64), (104, 66), (92, 26), (84, 66), (54, 72), (38, 50)],
                    [(196, 22), (204, 26)]),
    "amina-el-idrissi": ("Signature of Amina El Idrissi",
                         [(30, 70), (58, 22), (74, 70), (46, 54), (92, 60), (102, 48), (112, 62), (122, 48), (134, 62), (146, 50), (158, 62), (172, 44), (190, 62), (214, 54), (256, 30)],
                         [(36, 84), (120, 78), (230, 84)]),
}


def frame(width, height, title, corner, ground):
    """A certificate's paper: a double frame, corner stars, waves along the foot."""
    m, n = 8, 10.5
    out = [rect(m, m, width - 2 * m, height - 2 * m, "none", stroke=SEA, stroke_width="0.9"),
           rect(n, n, width - 2 * n, height - 2 * n, "none", stroke=AMBER, stroke_width="0.4")]
    for x in (n, width - n):
        for y in (n, height - n):
            out += [star_of_eight(x, y, corner, ground), star_of_eight(x, y, corner * 0.8, SEA), star_of_eight(x, y, corner * 0.42, AMBER)]
    for i in range(3):
        y = height - 22 + i * 3.2
        step = (width - 60) / 24
        d = f"M30 {number(y)}" + "".join(f"q{number(step / 2)} {'-1.6' if k % 2 else '1.6'} {number(step)} 0" for k in range(24))
        out.append(path(d, "none", stroke=TEAL, stroke_width="0.3", opacity="0.35"))
    return picture(width, height, title, *out, background=ground)


def certificate(kind):
    if kind == "classic-landscape":
        return frame(297, 210, "Certificate paper with a double frame", 7, PAPER)
    if kind == "teaching-portrait":
        return frame(210, 297, "Upright certificate paper with a double frame", 7, PAPER)
    if kind == "mastery-seal":
        rays = [polygon([(242, 56), around(242, 56, 320, a), around(242, 56, 320, a + 5)], LAMP, opacity="0.16") for a in range(0, 360, 12)]
        return picture(297, 210, "Certificate paper with rays from the seal", *rays, rect(0, 0, 297, 7, SEA), rect(0, 203, 297, 7, SEA),
                       rect(0, 7, 297, 1, AMBER), rect(0, 202, 297, 1, AMBER), background=WHITE)
    return picture(279.4, 215.9, "Plain certificate paper with a coloured edge", rect(0, 0, 8, 215.9, SEA), rect(8, 0, 1.4, 215.9, AMBER), background=WHITE)


def gift(kind):
    if kind == "rose":
        petals = [oval(64, 44, 30, 26, RUST), path("M36 40q28 34 56 0q-4 34 -28 34t-28 -34Z", "#C9654D"), path("M48 32q16 -14 32 2q-4 22 -18 20t-14 -22Z", "#D98672"), stroke("M58 40q8 -8 12 0", "#8A3B2A", 3)]
        return picture(128, 128, "A rose", stroke("M64 72V122", MOSS, 6), path("M64 104q-26 2 -30 -20q24 -2 30 20Z", MOSS), path("M64 94q24 0 30 -18q-22 -4 -30 18Z", "#4A5A3C"), *petals)
    if kind == "book-light":
        return picture(128, 128, "A reading lamp over a book", polygon([(76, 34), (22, 98), (106, 98)], LAMP, opacity=0.6), path("M64 104q-26 -16 -52 -6v18q26 -8 52 6q26 -14 52 -6V98q-26 -10 -52 6Z", SEA), stroke("M64 104v18", PAPER, 3), stroke("M108 96V60L84 30", INK, 5), polygon([(64, 38), (92, 20), (98, 34), (76, 50)], AMBER))
    return picture(128, 128, "A golden lighthouse", disc(64, 64, 60, "#FFF3D6"), beam(*lamp_of(64, 112, 100), 200, 62, 26, AMBER, 0.5), beam(*lamp_of(64, 112, 100), -20, 62, 26, AMBER, 0.5), lighthouse(64, 112, 100, AMBER, "#B57F3A", PAPER, BROWN))


def reward(title, color, inside):
    return picture(128, 128, title, polygon([(44, 76), (30, 124), (52, 112), (64, 126), (76, 112), (98, 124), (84, 76)], AMBER), star_of_eight(64, 54, 50, color), disc(64, 54, 36, PAPER), inside)


REWARDS = {
    "community-helper": ("Badge with two hands", SEA, stroke("M44 58l14 14l28 -32", SEA, 8)),
    "ten-percent-off": ("Badge with a percent sign", TEAL, stroke("M50 68L78 40", TEAL, 7) + disc(50, 44, 7, TEAL) + disc(78, 64, 7, TEAL)),
    "free-session": ("Badge with two speech bubbles", RUST, rect(42, 36, 30, 22, RUST, 6) + rect(58, 52, 30, 22, AMBER, 6)),
    "five-percent-bonus": ("Badge with a rising arrow", PLUM, stroke("M42 72l14 -14l10 10l20 -28 M74 40h12v12", PLUM, 7)),
}

PARTNERS = {
    "red-sea-language-lab": ("Red Sea Language Lab", RUST, stroke("M30 30q40 -24 80 0t80 0 M30 54q40 -24 80 0t80 0", RUST, 9) + disc(110, 84, 8, RUST) + disc(136, 84, 8, RUST)),
    "cedar-clinical-data": ("Cedar Clinical Data", MOSS, polygon([(110, 8), (144, 40), (76, 40)], MOSS) + polygon([(110, 28), (158, 66), (62, 66)], MOSS) + rect(102, 66, 16, 24, BROWN)),
    "basket-and-co": ("Basket & Co", BROWN, path("M58 42h104l-14 50H72Z", BROWN) + stroke("M80 40q30 -50 60 0", BROWN, 7) + "".join(line(84 + i * 17, 52, 86 + i * 16, 82, PAPER, 4) for i in range(4))),
}


def grid():
    lines = [line(x, 40, x, 560, "#D8CDB8", 1.5) for x in range(100, 901, 40)] + [line(100, y, 900, y, "#D8CDB8", 1.5) for y in range(40, 561, 40)]
    return picture(1000, 600, "The mark on its drawing grid", *lines, group(mark_strokes(SEA, AMBER), "translate(250 50) scale(5.2)"),
                   stroke("M437 518L463 268 M562 518L536 268", RUST, 2, stroke_dasharray="6 8"), background=PAPER)


# PNG, by hand ----------------------------------------------------------------------------------

class Canvas:
    """Pixels in RGB; polygons are filled with four sub-lines a row and exact edges along it."""

    def __init__(self, width, height, top, bottom):
        self.width, self.height, self.rows = width, height, []
        a, b = rgb(top), rgb(bottom)
        for y in range(height):
            t = y / max(1, height - 1)
            self.rows.append(bytearray(bytes(round(p + (q - p) * t) for p, q in zip(a, b)) * width))

    def fill(self, points, color, opacity=1.0):
        red, green, blue = rgb(color)
        first = max(0, math.floor(min(y for _, y in points)))
        last = min(self.height - 1, math.floor(max(y for _, y in points)))
        edges = list(zip(points, points[1:] + points[:1]))
        for y in range(first, last + 1):
            cover = {}
            for sub in range(4):
                level = y + (sub + 0.5) / 4
                cuts = sorted(x1 + (level - y1) * (x2 - x1) / (y2 - y1)
                              for (x1, y1), (x2, y2) in edges if (y1 <= level) != (y2 <= level))
                for left, right in zip(cuts[::2], cuts[1::2]):
                    left, right = max(0.0, left), min(float(self.width), right)
                    for x in range(math.floor(left), math.ceil(right)):
                        cover[x] = cover.get(x, 0) + (min(right, x + 1) - max(left, x)) / 4
            row = self.rows[y]
            for x, share in cover.items():
                a, i = share * opacity, x * 3
                row[i] = round(row[i] + (red - row[i]) * a)
                row[i + 1] = round(row[i + 1] + (green - row[i + 1]) * a)
                row[i + 2] = round(row[i + 2] + (blue - row[i + 2]) * a)

    def disc(self, x, y, r, color, opacity=1.0):
        self.fill([around(x, y, r, i * 4) for i in range(90)], color, opacity)

    def lighthouse(self, x, base, height, tower, band, lamp, roof):
        foot, top = height * 0.15, height * 0.09
        gallery = base - height * 0.74

        def slab(t0, t1, color):
            h0, h1 = foot + (top - foot) * t0, foot + (top - foot) * t1
            y0, y1 = base - height * 0.74 * t0, base - height * 0.74 * t1
            self.fill([(x - h0, y0), (x + h0, y0), (x + h1, y1), (x - h1, y1)], color)

        slab(0, 1, tower), slab(0.18, 0.38, band), slab(0.60, 0.80, band)
        self.box(x - top * 1.55, gallery - height * 0.03, top * 3.1, height * 0.035, roof)
        self.box(x - top * 0.8, gallery - height * 0.16, top * 1.6, height * 0.13, lamp)
        self.fill([(x - top * 1.2, gallery - height * 0.16), (x + top * 1.2, gallery - height * 0.16), (x, base - height)], roof)

    def box(self, x, y, w, h, color, opacity=1.0):
        self.fill([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], color, opacity)

    def beam(self, x, y, direction, length, spread, color, opacity):
        self.fill([(x, y), around(x, y, length, direction - spread / 2), around(x, y, length, direction + spread / 2)], color, opacity)

    def waves(self, y, swell, color):
        crest = [(x, y + swell * math.sin(x / self.width * math.tau * 4)) for x in range(0, self.width + 9, 8)]
        self.fill(crest + [(self.width + 8, self.height), (0, self.height)], color)

    def png(self):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        raw = b"".join(b"\0" + bytes(row) for row in self.rows)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")


def rgb(color):
    return tuple(int(color[i:i + 2], 16) for i in (1, 3, 5))


def share():
    c = Canvas(1200, 630, NIGHT, "#2A5A6B")
    for i in range(1, 40):
        c.disc((i * 0.61803398875 % 1) * 1200, (i * 0.41421356237 % 1) * 330, 1.4 + i % 3 * 0.7, PAPER, 0.7)
    lx, ly = lamp_of(860, 520, 400)
    c.beam(lx, ly, 186, 1100, 26, LAMP, 0.28)
    c.beam(lx, ly, 186, 1100, 11, LAMP, 0.35)
    c.beam(lx, ly, 2, 500, 20, LAMP, 0.22)
    c.lighthouse(860, 520, 400, PAPER, RUST, LAMP, INK)
    c.fill([(560, 560), (700, 528), (860, 514), (1010, 522), (1200, 500), (1200, 630), (560, 630)], MOSS)
    c.waves(560, 7, SEA)
    c.waves(590, 6, INK)
    return c.png()


def app_icon(size):
    c = Canvas(size, size, SEA, "#0B3A47")
    u = size / 96
    scale = lambda points: [(x * u * 0.86 + size * 0.07, y * u * 0.86 + size * 0.06) for x, y in points]
    c.fill(scale([(59, 26), (94, 14), (94, 38)]), LAMP)
    c.fill(scale([(37, 26), (2, 20), (2, 32)]), LAMP, 0.6)
    c.fill(scale([(36, 90), (60, 90), (55, 42), (41, 42)]), PAPER)
    c.fill(scale([(34, 35), (62, 35), (62, 41), (34, 41)]), PAPER)
    c.fill(scale([(41, 20), (55, 20), (55, 33), (41, 33)]), LAMP)
    c.fill(scale([(38, 18), (58, 18), (48, 6)]), PAPER)
    return c.png()


def strokes():
    """Four panels: the tower alone, then with gallery, lamp and beam."""
    c = Canvas(1200, 400, PAPER, SAND)
    for panel in range(4):
        s, ox, oy = 2.7, 24 + panel * 292, 76
        at = lambda points: [(ox + x * s, oy + y * s) for x, y in points]
        c.fill(at([(36, 90), (60, 90), (55, 42), (41, 42)]), SEA)
        if panel > 0:
            c.fill(at([(34, 35), (62, 35), (62, 41), (34, 41)]), SEA)
        if panel > 1:
            c.fill(at([(41, 20), (55, 20), (55, 33), (41, 33)]), AMBER)
            c.fill(at([(38, 18), (58, 18), (48, 6)]), SEA)
        if panel > 2:
            c.fill(at([(59, 26), (94, 14), (94, 38)]), AMBER)
        if panel < 3:
            c.box(ox + 274, 80, 2, 240, "#CDBFA4")
    return c.png()


# Everything ------------------------------------------------------------------------------------

def pictures():
    for name, draw in COURSES.items():
        yield f"courses/{name}.svg", draw()
    for name, traits in PEOPLE.items():
        yield f"people/{name}.svg", portrait(*traits)
    for name in ("harbour", "cedar", "ink", "paper"):
        yield f"people/covers/{name}.svg", banner(name)
    for name, draw in BOOKS.items():
        yield f"books/{name}.svg", draw()
    for name in EVENTS:
        yield f"events/{name}.svg", event(name)
    yield "bundles/ai-starter.svg", stack_of((RUST, BLUE, PLUM), SAND, "Three cards fanned out")
    yield "bundles/builder-pack.svg", stack_of((MOSS, TEAL, NIGHT), "#D5DDC8", "Three dark cards fanned out")
    yield "paths/machine-learning-engineer.svg", stairs(5, SEA, SAND, "Five steps up to the lighthouse")
    yield "paths/cloud-and-reliability.svg", stairs(3, BLUE, SKY, "Three steps up to the lighthouse")
    yield "paths/speak-and-teach.svg", stairs(4, RUST, "#F0D6CC", "Four steps up to the lighthouse")
    yield "products/prompt-library.svg", prompts()
    yield "products/brand-sheet-template.svg", sheet()
    for name in ICONS:
        yield f"icons/{name}.svg", icon(name)
    for name, ground, accent in (("artificial-intelligence", "#BBD3D6", SEA), ("data", "#F0D9B5", BROWN),
                                 ("software-engineering", "#C9DAE6", BLUE), ("languages-and-arts", "#E2CFE0", PLUM)):
        yield f"categories/{name}.svg", category_picture(name, ground, accent)
    yield "brand/mark.svg", picture(96, 96, "The lighthouse mark", mark_strokes(SEA, AMBER))
    yield "brand/logo.svg", logo(SEA, AMBER)
    yield "brand/logo-light.svg", logo(PAPER, LAMP)
    yield "brand/share.png", share()
    yield "brand/icon-192.png", app_icon(192)
    yield "brand/icon-512.png", app_icon(512)
    tower = group(mark_strokes(PAPER, LAMP), "translate(52 46)")
    yield "seals/completion.svg", seal("Seal of completion", AMBER, SEA, tower, 24)
    yield "seals/mastery.svg", seal("Seal of mastery", RUST, NIGHT, star_of_eight(100, 100, 60, AMBER) + disc(100, 100, 44, NIGHT) + group(mark_strokes(PAPER, LAMP), "translate(71 69) scale(0.6)"), 36)
    yield "seals/teaching.svg", seal("Seal of teaching", TEAL, MOSS, tower, 16)
    yield "seals/attendance.svg", seal("Seal of attendance", SKY, BLUE, tower, 12)
    for name, drawn in SIGNATURES.items():
        yield f"signatures/{name}.svg", signature(*drawn)
    for name in ("classic-landscape", "mastery-seal", "teaching-portrait", "attendance-simple"):
        yield f"certificates/{name}.svg", certificate(name)
    for name in ("rose", "book-light", "golden-lighthouse"):
        yield f"gifts/{name}.svg", gift(name)
    for name, drawn in REWARDS.items():
        yield f"rewards/{name}.svg", reward(*drawn)
    for name, (title, _, drawn) in PARTNERS.items():
        yield f"partners/{name}.svg", picture(220, 100, title.replace("&", "&amp;"), drawn)
    yield "posts/lighthouse-strokes.png", strokes()
    yield "posts/lighthouse-grid.svg", grid()


def main():
    default = Path(__file__).resolve().parent.parent / "Content" / "media"
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    count = 0
    for name, content in pictures():
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)
        count += 1
    print(f"{count} pictures in {root}")


if __name__ == "__main__":
    main()
