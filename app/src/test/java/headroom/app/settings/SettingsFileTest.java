package headroom.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.DecimalSign;
import headroom.model.series.TextForm;
import headroom.model.series.TimeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @Test
    void row40WhatWasWrittenIsReadAgain(@TempDir Path folder) throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("deep/settings.json"), "1.0");
        Settings settings = Settings.USUAL
                .withTheme(Settings.ThemeChoice.DARK)
                .withTextPercent(150)
                .withLastFolder("/data")
                .withRecent("/a.headroom")
                .withRecent("/b.headroom")
                .withWindow(new Settings.Bounds(10, 20, 1200.5, 800))
                .withTipsShown(false)
                .withTimeShown(Settings.TimeShown.UTC)
                .withLook(look -> look.withHighContrast(Settings.Choice.ON).withReducedMotion(Settings.Choice.OFF))
                .withFormats(formats ->
                        formats.withLocale(Optional.of("de-AT")).withWeekStart(Optional.of(DayOfWeek.SUNDAY)))
                .withLayout(layout -> layout.withMaximised(true)
                        .withView("plan")
                        .withTipsEms(30)
                        .withViewsFolded(true)
                        .withViewsEms(20));

        file.write(settings);

        assertEquals(settings, file.read());
        assertEquals(List.of("/b.headroom", "/a.headroom"), file.read().recent());
        assertTrue(Files.readString(folder.resolve("deep/settings.json")).contains("\"version\" : \"1.0\""));
    }

    @Test
    void row05WhatWasSaidOfFilesIsRemembered(@TempDir Path folder) throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"), "1.0");
        TextForm said = new TextForm(
                Optional.of("when"),
                Optional.of(TimeFormat.text("dd/MM/yyyy HH:mm")),
                Optional.of('\t'),
                Optional.of(DecimalSign.COMMA),
                Optional.of(ZoneId.of("Europe/Berlin")));
        Settings settings = Settings.USUAL.withForm("a", said).withForm("b", TextForm.RECOGNISED.withDelimiter('|'));
        file.write(settings);
        assertEquals(settings, file.read());
        assertEquals(
                Map.of("a", said),
                file.read().withForm("b", TextForm.RECOGNISED).forms());

        Files.writeString(
                folder.resolve("settings.json"),
                "{\"forms\":[{\"shape\":\"x\",\"zone\":\"Atlantis\"},{\"shape\":\"y\",\"zone\":\"UTC\"}]}");
        assertEquals(List.of("y"), List.copyOf(file.read().forms().keySet()));
    }

    @Test
    void noFileOrABrokenOneCountsAsTheUsualSettings(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("settings.json");
        SettingsFile file = new SettingsFile(path, "1.0");
        assertEquals(Settings.USUAL, file.read());

        Files.writeString(path, "{\"theme\": \"da");
        assertEquals(Settings.USUAL, file.read());
    }

    @Test
    void keysThatAreNotKnownAreIgnored(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"theme\":\"light\",\"sparkle\":true,\"text_percent\":900}");

        Settings read = new SettingsFile(path, "1.0").read();

        assertEquals(Settings.ThemeChoice.LIGHT, read.theme());
        assertEquals(200, read.textPercent());
    }

    @Test
    void theSameWorkbookIsRememberedOnce() {
        Settings settings = Settings.USUAL.withRecent("/a").withRecent("/b").withRecent("/a");

        assertEquals(List.of("/a", "/b"), settings.recent());
        assertFalse(settings.withoutRecent("/a").recent().contains("/a"));
    }

    @Test
    void foldersAreWhereEachPlatformWantsThem() {
        Path home = Path.of("/home/me");

        assertEquals(
                home.resolve(".config/headroom"),
                Folders.of("Linux", home, Map.of()).settings());
        assertEquals(
                Path.of("/conf/headroom"),
                Folders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/conf")).settings());
        assertEquals(
                home.resolve("Library/Application Support/Headroom/recovery"),
                Folders.of("Mac OS X", home, Map.of()).recovery());
        assertEquals(
                home.resolve("AppData/Roaming/Headroom"),
                Folders.of("Windows 11", home, Map.of()).settings());
    }

    @Test
    void row36TheLocaleCarriesTheFirstDayOfTheWeek() {
        Formats usual = Formats.USUAL;
        assertEquals(Locale.GERMANY, usual.inForce(Locale.GERMANY));

        Locale american = usual.withLocale(Optional.of("en-US")).inForce(Locale.GERMANY);
        assertEquals(DayOfWeek.SUNDAY, WeekFields.of(american).getFirstDayOfWeek());
        Locale changed = usual.withLocale(Optional.of("en-US"))
                .withWeekStart(Optional.of(DayOfWeek.MONDAY))
                .inForce(Locale.GERMANY);
        assertEquals(DayOfWeek.MONDAY, WeekFields.of(changed).getFirstDayOfWeek());
        assertEquals("US", changed.getCountry());
    }

    @Test
    void widthsAndSizesStayInTheirRanges() {
        assertEquals(200, Settings.USUAL.withTextPercent(900).textPercent());
        assertEquals(100, Settings.USUAL.withTextPercent(10).textPercent());
        assertEquals(Layout.MOST_TIPS, Layout.USUAL.withTipsEms(1e6).tipsEms());
        assertEquals(Layout.LEAST_VIEWS, Layout.USUAL.withViewsEms(0).viewsEms());
    }
}
