package headroom.app.preferences;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A way to write numbers and dates that the planner can choose.
///
/// @param tag its language tag
/// @param name its language and country, in the language of the program
/// @param example a number written so
record KnownLocale(String tag, String name, String example) {
    private static final double EXAMPLE = 3_500.5;
    private static final Locale LANGUAGE_OF_THE_WORDS = Locale.ENGLISH;

    private static final String TAGS = "bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ"
            + " en-US en-ZA es-AR es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR hr-HR hu-HU id-ID is-IS it-CH it-IT"
            + " ja-JP ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE tr-TR uk-UA vi-VN"
            + " zh-CN zh-TW";

    /// Those that can be chosen, by name.
    static List<KnownLocale> all() {
        return List.of(TAGS.split(" ")).stream()
                .map(KnownLocale::of)
                .sorted(Comparator.comparing(KnownLocale::name))
                .toList();
    }

    private static KnownLocale of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return new KnownLocale(
                tag,
                locale.getDisplayName(LANGUAGE_OF_THE_WORDS),
                NumberFormat.getInstance(locale).format(EXAMPLE));
    }
}
