package headroom.app.cli;

import headroom.app.report.Audience;
import headroom.app.report.Report;
import headroom.app.words.Version;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A report and the files that it consists of.
///
/// @param folder where it is
/// @param audience for whom
/// @param files the files, as paths
record WrittenReport(Path folder, Audience audience, List<Path> files) {
    /// Computes everything and writes the report.
    ///
    /// @throws IOException if a file cannot be written
    static WrittenReport write(Workbook workbook, Audience audience, Path folder, Output output) throws IOException {
        Words words = Words.english(workbook.zone());
        Analysis analysis = new Analyses().of(workbook, output.progress(words, "cli.planning"));
        Report report = new Report(analysis, audience, words, Version.current(), WorkbookFile.fingerprint(workbook));
        try {
            return new WrittenReport(
                    folder, audience, report.write(folder, output.progress(words, "cli.writing-report")));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Trouble(words.say("cli.report-not-written", folder.toString(), reason), e);
        }
    }

    static ObjectNode nothing(Words words) {
        ObjectNode node = Json.object();
        node.putArray("files");
        node.put("reason", words.say("cli.nothing-read"));
        return node;
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("folder", folder.toString());
        node.put("audience", audience.id());
        node.set("files", Json.texts(files.stream().map(Path::toString).toList()));
        return node;
    }
}
