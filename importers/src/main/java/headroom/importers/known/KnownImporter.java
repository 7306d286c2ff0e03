package headroom.importers.known;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Message;
import headroom.model.Severity;
import java.util.Optional;
import java.util.Set;

/// Tells many formats by name, reads none of them, and says what to bring instead.
public final class KnownImporter implements Importer {
    @Override
    public Set<String> formats() {
        return Set.of();
    }

    @Override
    public Optional<String> recognise(Head head) {
        return Sign.fitting(head).map(Sign::format);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) {
        Sign sign = Sign.fitting(content.head()).orElseThrow();
        sink.note(
                Severity.DANGER,
                new Place(0, 0),
                Message.of("import.not-read", sign.name()),
                Message.of("import.not-read-" + sign.remedy() + ".action"));
    }
}
