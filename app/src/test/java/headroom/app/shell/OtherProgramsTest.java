package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.control.Tip;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.model.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherProgramsTest {
    private static final Path FOLDER = Path.of("charts").toAbsolutePath();
    private static final Path FILE = FOLDER.resolve("load.png");

    private static OtherPrograms on(String system) {
        return new OtherPrograms(new Jobs(Runnable::run, trouble -> {}), new Notices(), system);
    }

    @Test
    void eachSystemOpensAFileInItsOwnWay() {
        assertEquals(List.of("xdg-open", FILE.toString()), on("Linux").opening(FILE));
        assertEquals(List.of("open", FILE.toString()), on("Mac OS X").opening(FILE));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", FILE.toString()),
                on("Windows 11").opening(FILE));
    }

    @Test
    void eachSystemShowsWhereAFileLies() {
        assertEquals(List.of("xdg-open", FOLDER.toString()), on("Linux").showing(FILE));
        assertEquals(List.of("open", "-R", FILE.toString()), on("Mac OS X").showing(FILE));
        assertEquals(List.of("explorer", "/select," + FILE), on("Windows 11").showing(FILE));
    }

    @Test
    void aNoticeLeadsToWhatWasWritten() {
        Notice file = on("Linux").written(Message.literal("Saved."), FILE);
        Notice folder = on("Linux").writtenInto(Message.literal("Exported."), FOLDER);

        assertEquals(List.of("shell.open-written", "shell.show-in-folder"), keys(file));
        assertEquals(List.of("shell.open-folder"), keys(folder));
    }

    private static List<String> keys(Notice notice) {
        return notice.deeds().stream().map(Tip.Deed::words).map(Message::key).toList();
    }
}
