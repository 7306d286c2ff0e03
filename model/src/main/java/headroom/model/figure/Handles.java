package headroom.model.figure;

/// What lines that can be dragged edit. Each can also be typed.
public final class Handles {
    /// The rate to hold; the line stands in requests/s.
    public static final String TARGET = "target";
    /// The share of the capacity that is kept free; the line stands at what is safe to promise, requests/s.
    public static final String RESERVE = "reserve";
    /// How many of a component's resources may be lost, followed by its name; the line stands at what is then safe to
    /// promise, requests/s.
    public static final String TOLERATED = "tolerated:";
    /// The limit of the response time; the line stands in milliseconds.
    public static final String RESPONSE = "response-objective";
    /// The first day that the question is about; the line stands where it begins, epoch milliseconds.
    public static final String FROM = "from";
    /// The last day that the question is about; the line stands where it ends, epoch milliseconds.
    public static final String THROUGH = "through";
    /// The day on which the question is asked, epoch milliseconds.
    public static final String AS_OF = "as-of";

    private Handles() {}
}
