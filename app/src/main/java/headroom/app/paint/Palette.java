package headroom.app.paint;

import headroom.model.figure.Tone;

/// The colours of a theme, 0xAARRGGBB. The window's style sheet holds the same; a test compares them.
///
/// @param surface what figures lie on
/// @param hairline grid and frames
/// @param text words that matter
/// @param secondary other words
/// @param dark whether the surface is dark
/// @param strong whether all stands out more than usual: words at least 7:1
public record Palette(int surface, int hairline, int text, int secondary, boolean dark, boolean strong) {
    /// Dark on light, also on paper.
    public static final Palette LIGHT = new Palette(0xFFFFFFFF, 0xFFDFE4EA, 0xFF16202C, 0xFF5A6676, false, false);
    /// Light on dark.
    public static final Palette DARK = new Palette(0xFF1A212B, 0xFF2C3643, 0xFFE6EBF2, 0xFF98A5B5, true, false);
    /// Dark on light with more contrast.
    public static final Palette STRONG_LIGHT = new Palette(0xFFFFFFFF, 0xFF8B95A3, 0xFF000000, 0xFF39434F, false, true);
    /// Light on dark with more contrast.
    public static final Palette STRONG_DARK = new Palette(0xFF000000, 0xFF5A6472, 0xFFFFFFFF, 0xFFC6D0DC, true, true);

    /// The palette of a theme.
    public static Palette of(boolean dark, boolean strong) {
        return dark ? (strong ? STRONG_DARK : DARK) : (strong ? STRONG_LIGHT : LIGHT);
    }

    /// The colour of lines and marks in a tone.
    public int line(Tone tone) {
        return switch (tone) {
            case DEMAND -> pick(0xFF0B66B2, 0xFF5BA8EA, 0xFF084E87, 0xFF74B5ED);
            case CAPACITY -> pick(0xFF1B2733, 0xFFDCE4EE, 0xFF000000, 0xFFFFFFFF);
            case SAFE, NEUTRAL -> secondary;
            // dark and light enough to stand apart from demand for who sees no red or no green
            case TARGET -> pick(0xFF61267F, 0xFFE1BAEA, 0xFF4A1A63, 0xFFEBC8F2);
            case DANGER -> pick(0xFFC2410C, 0xFFF0885A, 0xFF882E08, 0xFFF29971);
            case CAUTION -> pick(0xFFA16207, 0xFFE0B64C, 0xFF6D4305, 0xFFE0B64C);
            case GOOD -> pick(0xFF0F7B5F, 0xFF4FC3A1, 0xFF0B5743, 0xFF4FC3A1);
            case ACCENT -> pick(0xFF1F5FBF, 0xFF6FA8F5, 0xFF184A95, 0xFF7FB2F6);
            // a sequence after Okabe and Ito (2008), darkened or lightened to 3:1 against the surface
            case SERIES_1 -> pick(0xFF0B66B2, 0xFF5BA8EA, 0xFF084E87, 0xFF74B5ED);
            case SERIES_2 -> pick(0xFFC2560C, 0xFFF09A5A, 0xFF7E3808, 0xFFF09B5C);
            case SERIES_3 -> pick(0xFF0F7B5F, 0xFF57C98C, 0xFF0B5743, 0xFF57C98C);
            case SERIES_4 -> pick(0xFF9C4F86, 0xFFDD9CC9, 0xFF703960, 0xFFDD9CC9);
            case SERIES_5 -> pick(0xFF7A6100, 0xFFE0C64C, 0xFF5D4A00, 0xFFE0C64C);
            case SERIES_6 -> pick(0xFF38769C, 0xFF8CCBEF, 0xFF26506A, 0xFF8CCBEF);
            case SERIES_7 -> pick(0xFF6B4C35, 0xFFC9A88E, 0xFF624631, 0xFFCAA98F);
            case SERIES_8 -> pick(0xFF4B5563, 0xFFB7C1CE, 0xFF444D5A, 0xFFB7C1CE);
        };
    }

    /// The colour of a band or cell in a tone, at an opacity of 0 to 1.
    public int wash(Tone tone, double opacity) {
        int alpha = (int) Math.round(255 * Math.min(1, Math.max(0, opacity)));
        return (alpha << 24) | (line(tone) & 0xFFFFFF);
    }

    /// The soft fill behind words and bars of a tone.
    public int fill(Tone tone) {
        return switch (tone) {
            case DANGER -> pick(0xFFFDF0E9, 0xFF3A2419, 0xFFFFF3EC, 0xFF2A1408);
            case CAUTION -> pick(0xFFFBF5E4, 0xFF332B14, 0xFFFFF8E0, 0xFF241C05);
            case GOOD -> pick(0xFFE8F5F0, 0xFF16332B, 0xFFEAF8F2, 0xFF06231A);
            case ACCENT -> pick(0xFFE8EFF9, 0xFF22304A, 0xFFEDF3FC, 0xFF14253D);
            default -> wash(tone, 0.12);
        };
    }

    private int pick(int light, int darkInk, int strongLight, int strongDark) {
        return dark ? (strong ? strongDark : darkInk) : (strong ? strongLight : light);
    }
}
