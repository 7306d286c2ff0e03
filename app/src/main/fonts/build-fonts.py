#!/usr/bin/env python3
"""Makes the font files in src/main/resources/headroom/app/fonts from the static TTF files of Inter 4.1.

Usage: build-fonts.py DIRECTORY      (holds Inter_400Regular.ttf, Inter_500Medium.ttf, ...)
Needs: fontTools (Debian: python3-fonttools). The npm package @expo-google-fonts/inter carries the input.

JavaFX, Java 2D and PDF writers cannot switch on an OpenType feature, so the tabular figures of Inter (feature "tnum")
become its ordinary figures here, and characters that no text of Headroom needs are left out.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {"Regular": "Inter_400Regular", "Medium": "Inter_500Medium", "SemiBold": "Inter_600SemiBold", "Bold": "Inter_700Bold"}
TABULAR = [ord(c) for c in "0123456789+\u2212"]
KEPT = [
    *range(0x20, 0x180),      # Latin
    *range(0x2B0, 0x300),     # modifier letters
    *range(0x370, 0x400),     # Greek
    *range(0x400, 0x460),     # Cyrillic
    *range(0x2000, 0x2070),   # punctuation, thin spaces
    *range(0x2070, 0x20A0),   # superscripts, subscripts
    *range(0x20A0, 0x20C0),   # currencies
    *range(0x2100, 0x2200),   # letterlike, arrows
    *range(0x2200, 0x2300),   # operators
    *range(0x25A0, 0x2600),   # shapes
    0x2605, 0x2606, 0x2713, 0x2717,
]


def tabular(font):
    """From the glyph of a character to its tabular form, as the feature "tnum" says."""
    table = font["GSUB"].table
    wanted = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    forms = {}
    for i in wanted:
        for sub in table.LookupList.Lookup[i].SubTable:
            forms.update(getattr(sub, "ExtSubTable", sub).mapping)
    return forms


def build(source, target):
    font = TTFont(source)
    forms = tabular(font)
    for table in font["cmap"].tables:
        for code in TABULAR:
            if code in table.cmap:
                table.cmap[code] = forms.get(table.cmap[code], table.cmap[code])
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, name_IDs=["*"], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)
    widths = {font["hmtx"][font.getBestCmap()[ord(c)]][0] for c in "0123456789"}
    if len(widths) != 1:
        sys.exit(f"{target.name}: the figures are not of one width: {sorted(widths)}")
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


target = pathlib.Path(__file__).resolve().parents[1] / "resources/headroom/app/fonts"
for face, file in FACES.items():
    build(next(pathlib.Path(sys.argv[1]).rglob(f"{file}.ttf")), target / f"Inter-{face}.ttf")
