package headroom.app.preferences;

import headroom.app.preferences.Preference.Option;
import headroom.app.settings.Formats;
import headroom.app.settings.Layout;
import headroom.app.settings.Look;
import headroom.app.settings.Settings;
import headroom.app.settings.Settings.Choice;
import headroom.app.settings.Settings.ThemeChoice;
import headroom.app.settings.Settings.TimeShown;
import headroom.model.Message;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// All that can be set for the program itself.
public final class Preferences {
    private static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);
    private static final double SAME = 0.01;

    private Preferences() {}

    /// How it looks.
    static List<Preference> look() {
        return List.of(
                preference(
                        "theme",
                        options(ThemeChoice.values(), "theme", Settings::theme, (now, theme) -> now.withTheme(theme))),
                preference("contrast", choices("contrast", now -> now.look().highContrast(), Look::withHighContrast)),
                preference(
                        "text",
                        SIZES.stream()
                                .map(percent -> new Option(
                                        Message.of("shell.percent", (double) percent),
                                        now -> now.withTextPercent(percent),
                                        now -> now.textPercent() == percent))
                                .toList()),
                preference("motion", choices("motion", now -> now.look().reducedMotion(), Look::withReducedMotion)));
    }

    /// How it writes numbers, days and times.
    static List<Preference> formats() {
        return List.of(
                preference("locale", locales()),
                preference("week", weekStarts()),
                preference(
                        "time",
                        options(
                                TimeShown.values(),
                                "time",
                                Settings::timeShown,
                                (now, shown) -> now.withTimeShown(shown))));
    }

    /// Where panes are.
    static List<Preference> panes() {
        return List.of(
                preference(
                        "tips",
                        List.of(
                                pane("shown", now -> now.withTipsShown(true), Layout::tipsShown),
                                pane("folded", now -> now.withTipsShown(false), now -> !now.tipsShown()))),
                preference(
                        "tips-width",
                        List.of(
                                width("narrow", 18, Layout::tipsEms, Layout::withTipsEms),
                                width("usual", Layout.USUAL.tipsEms(), Layout::tipsEms, Layout::withTipsEms),
                                width("wide", 32, Layout::tipsEms, Layout::withTipsEms))),
                preference(
                        "views",
                        List.of(
                                pane("shown", now -> now.withViewsFolded(false), now -> !now.viewsFolded()),
                                pane("folded", now -> now.withViewsFolded(true), Layout::viewsFolded))),
                preference(
                        "views-width",
                        List.of(
                                width("usual", Layout.LEAST_VIEWS, Layout::viewsEms, Layout::withViewsEms),
                                width("wide", 18, Layout::viewsEms, Layout::withViewsEms))));
    }

    /// All of them, in the order of the sheet.
    public static List<Preference> all() {
        List<Preference> all = new ArrayList<>(look());
        all.addAll(formats());
        all.addAll(panes());
        return all;
    }

    private static Preference preference(String id, List<Option> options) {
        return new Preference(
                id, Message.of("shell.preference-" + id), Message.of("shell.preference-" + id + "-about"), options);
    }

    private static <E extends Enum<E>> List<Option> options(
            E[] values, String id, Function<Settings, E> now, BiFunction<Settings, E, Settings> put) {
        return IntStream.range(0, values.length)
                .mapToObj(at -> new Option(
                        Message.of("shell.preference-" + id + "-" + (at + 1)),
                        settings -> put.apply(settings, values[at]),
                        settings -> now.apply(settings) == values[at]))
                .toList();
    }

    private static List<Option> choices(String id, Function<Settings, Choice> now, BiFunction<Look, Choice, Look> put) {
        return options(
                Choice.values(), id, now, (settings, choice) -> settings.withLook(look -> put.apply(look, choice)));
    }

    private static Option pane(
            String words, java.util.function.UnaryOperator<Layout> put, java.util.function.Predicate<Layout> is) {
        return new Option(
                Message.of("shell.preference-pane-" + words), now -> now.withLayout(put), now -> is.test(now.layout()));
    }

    private static Option width(
            String words, double ems, Function<Layout, Double> now, BiFunction<Layout, Double, Layout> put) {
        return new Option(
                Message.of("shell.preference-width-" + words),
                settings -> settings.withLayout(layout -> put.apply(layout, ems)),
                settings -> Math.abs(now.apply(settings.layout()) - ems) < SAME);
    }

    private static List<Option> locales() {
        List<Option> options = new ArrayList<>();
        options.add(locale(Message.of("shell.preference-locale-system"), Optional.empty()));
        for (KnownLocale known : KnownLocale.all()) {
            options.add(locale(
                    Message.of("shell.preference-locale-one", known.name(), known.example()),
                    Optional.of(known.tag())));
        }
        return options;
    }

    private static Option locale(Message words, Optional<String> tag) {
        return new Option(
                words,
                now -> now.withFormats(formats -> formats.withLocale(tag)),
                now -> now.formats().locale().equals(tag));
    }

    private static List<Option> weekStarts() {
        return List.of(
                weekStart("locale", Optional.empty()),
                weekStart("monday", Optional.of(DayOfWeek.MONDAY)),
                weekStart("saturday", Optional.of(DayOfWeek.SATURDAY)),
                weekStart("sunday", Optional.of(DayOfWeek.SUNDAY)));
    }

    private static Option weekStart(String words, Optional<DayOfWeek> day) {
        return new Option(
                Message.of("shell.preference-week-" + words),
                now -> now.withFormats(formats -> formats.withWeekStart(day)),
                now -> weekStart(now.formats()).equals(day));
    }

    private static Optional<DayOfWeek> weekStart(Formats formats) {
        return formats.weekStart();
    }
}
