package headroom.app.control;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.List;
import java.util.Optional;

/// Remarks of the analysis as cards, each under a heading of its own.
public final class NoteTips {
    private NoteTips() {}

    /// One card a remark.
    public static List<Tip> of(List<Message> notes) {
        return notes.stream()
                .distinct()
                .map(note -> new Tip(Severity.CAUTION, heading(note), note, deed(note)))
                .toList();
    }

    /// The remarks that are about the demand: what it was read from, and why there is no forecast.
    public static List<Message> aboutDemand(List<Message> notes) {
        return notes.stream()
                .filter(note -> switch (note.key()) {
                    case "analysis.no-demand",
                            "analysis.short-demand",
                            "analysis.demand-summed",
                            "analysis.demand-again",
                            "analysis.carrier-lost",
                            "analysis.carrier-empty" -> true;
                    default -> false;
                })
                .toList();
    }

    /// The remarks that are about the path.
    public static List<Message> aboutPath(List<Message> notes) {
        return notes.stream()
                .filter(note -> note.key().equals("analysis.use-unassigned"))
                .toList();
    }

    /// What can be done about a remark.
    private static Optional<Tip.Deed> deed(Message note) {
        return switch (note.key()) {
            case "analysis.no-demand", "analysis.demand-summed", "analysis.demand-again", "analysis.use-unassigned" ->
                Optional.of(Tip.Deed.to(Message.of("shell.go-sources"), Goal.Place.view("sources")));
            case "analysis.no-objective" -> Optional.of(Tip.Deed.to(Message.of("shell.ask"), new Goal.Question()));
            case "analysis.no-path" ->
                Optional.of(Tip.Deed.to(Message.of("shell.go-system"), Goal.Place.view("system")));
            case "forecast.clipped",
                    "forecast.clipped-unserved",
                    "forecast.level-rose",
                    "forecast.level-fell",
                    "forecast.giant" ->
                Optional.of(Tip.Deed.to(Message.of("shell.go-explore"), Goal.Place.view("explore")));
            case "analysis.empty",
                    "analysis.short-demand",
                    "forecast.no-full-day",
                    "forecast.week-unknown",
                    "forecast.year-unknown",
                    "forecast.averaged",
                    "forecast.carrier-ends",
                    "forecast.not-backtested-beyond" ->
                Optional.of(Tip.Deed.to(Message.of("view-sources.add"), new Goal.Files()));
            case "forecast.plan-growth-damped",
                    "forecast.plan-growth-linear",
                    "forecast.plan-growth-exponential",
                    "forecast.plan-growth-saturating",
                    "forecast.plan-growth-carried",
                    "forecast.plan-load",
                    "forecast.plan-more",
                    "forecast.plan-less",
                    "forecast.plan-like",
                    "analysis.carrier-lost",
                    "analysis.carrier-empty" ->
                Optional.of(Tip.Deed.to(Message.of("shell.go-forecast"), Goal.Place.view("forecast")));
            default -> Optional.empty();
        };
    }

    /// A few words that head a remark.
    public static Message heading(Message note) {
        return switch (note.key()) {
            case "analysis.empty", "analysis.no-demand", "analysis.short-demand", "forecast.no-full-day" ->
                Message.of("shell.note-missing");
            case "analysis.demand-summed", "analysis.demand-again" -> Message.of("shell.note-summed");
            case "analysis.no-objective", "analysis.no-path", "analysis.no-time", "analysis.use-unassigned" ->
                Message.of("shell.note-next");
            case "forecast.week-unknown", "forecast.year-unknown" -> Message.of("shell.note-season");
            case "forecast.clipped", "forecast.clipped-unserved" -> Message.of("shell.note-clipped");
            case "forecast.level-rose", "forecast.level-fell" -> Message.of("shell.note-shift");
            case "forecast.giant" -> Message.of("shell.note-giant");
            case "forecast.averaged" -> Message.of("shell.note-averaged");
            case "forecast.plan-growth-damped",
                    "forecast.plan-growth-linear",
                    "forecast.plan-growth-exponential",
                    "forecast.plan-growth-saturating",
                    "forecast.plan-growth-carried",
                    "forecast.plan-load",
                    "forecast.plan-more",
                    "forecast.plan-less",
                    "forecast.plan-like" -> Message.of("shell.note-planned");
            case "analysis.carrier-lost", "analysis.carrier-empty", "forecast.carrier-ends" ->
                Message.of("shell.note-carrier");
            case "forecast.naive-as-good" -> Message.of("shell.note-naive");
            case "forecast.not-backtested-beyond" -> Message.of("shell.note-untested");
            default -> Message.of("shell.note");
        };
    }
}
