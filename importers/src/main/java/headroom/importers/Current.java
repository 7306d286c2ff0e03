package headroom.importers;

import headroom.importers.catalogue.Catalogue;
import headroom.importers.catalogue.Meaning;
import headroom.importers.catalogue.Shape;
import headroom.model.series.CurrentValue;
import headroom.model.series.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Says what the value of a single moment means, by the same catalogue as a series.
final class Current {
    private static final Shape NO_SHAPE = new Shape(0, 0, 0, 0, false);

    private Current() {}

    static CurrentValue value(
            Catalogue catalogue, SeriesHeader header, OptionalLong stampMillis, double value, String explanation) {
        Meaning said = new Meaning(header.unit(), header.kind(), header.aggregator(), Role.OTHER, Optional.empty());
        Meaning meant = catalogue.meaning(header.id(), said, header.usual(), "", NO_SHAPE);
        return new CurrentValue(
                header.id(),
                value,
                meant.unit(),
                meant.kind(),
                meant.role(),
                meant.component(),
                stampMillis.isPresent() ? Optional.of(Instant.ofEpochMilli(stampMillis.getAsLong())) : Optional.empty(),
                explanation);
    }
}
