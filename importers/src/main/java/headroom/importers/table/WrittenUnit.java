package headroom.importers.table;

import headroom.model.unit.Unit;
import java.util.Locale;
import java.util.Optional;

/// A unit as it is written in a column of its own: `ms`, `bytes`, `Percent`, `request/second`.
public final class WrittenUnit {
    private WrittenUnit() {}

    /// The unit that a text stands for; empty where it is none, or a multiple of one.
    public static Optional<Unit> of(String text) {
        String plain = text.strip();
        String lower = plain.toLowerCase(Locale.ROOT)
                .replaceFirst("( per |/)(second|sec)$", "/s")
                .replaceFirst("^count/s$", "/s");
        return Unit.byId(lower)
                .filter(unit -> unit != Unit.UNKNOWN)
                .or(() -> exact(plain))
                .or(() -> exact(lower))
                .or(() -> exact(lower.replaceFirst("/s$", "s/s")));
    }

    private static Optional<Unit> exact(String text) {
        return CellUnit.of(text)
                .filter(unit -> unit.factor() == 1 && unit.unit() != Unit.UNKNOWN)
                .map(CellUnit::unit);
    }
}
