package headroom.app.cli;

import headroom.model.series.SeriesId;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A series of a call under the name that only it has there.
///
/// @param id metric and labels, with the name of its file where another file has a series of the same name
/// @param entry the series
record Named(SeriesId id, SeriesEntry entry) {
    /// The series of several files, file by file.
    static List<List<Named>> of(List<Input> inputs) {
        Set<SeriesId> taken = new HashSet<>();
        List<List<Named>> files = new ArrayList<>();
        for (Input input : inputs) {
            String fileName = String.valueOf(input.path().getFileName());
            List<Named> named = new ArrayList<>();
            for (SeriesEntry entry : input.series()) {
                SeriesId id = entry.series().id();
                for (int i = 1; !taken.add(id); i++) {
                    id = id.withSuffix(i == 1 ? fileName : fileName + "#" + i);
                }
                named.add(new Named(id, entry));
            }
            files.add(named);
        }
        return files;
    }

    /// The series of all files whose id matches one of the globs; all of them where there is no glob.
    static List<Named> matching(List<Input> inputs, List<String> globs) {
        List<Pattern> patterns = globs.stream().map(Named::pattern).toList();
        return of(inputs).stream()
                .flatMap(List::stream)
                .filter(named -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(pattern ->
                                        pattern.matcher(named.id.toString()).matches()))
                .toList();
    }

    /// `*` is any text and `?` any character; all else stands for itself, as ids are full of brackets and braces.
    private static Pattern pattern(String glob) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
