package headroom.model.series;

/// A sample and the samples above it.
final class Meeting {
    private final Export lower;
    private final int at;
    private long coveredMillis;
    private boolean sameStamp;
    private boolean finer;
    private boolean alone = true;
    private boolean any;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private Precision precision;

    Meeting(Export lower, int at) {
        this.lower = lower;
        this.at = at;
        this.precision = lower.precision();
    }

    void add(Export upper, int index, long start, long end) {
        long from = upper.startMillis(index);
        coveredMillis += Math.min(end, from + Math.max(1, upper.reachMillis())) - Math.max(start, from);
        boolean same = upper.series().samples().stampMillis(index)
                == lower.series().samples().stampMillis(at);
        sameStamp |= same;
        finer |= upper.reachMillis() < lower.reachMillis();
        if (upper.reachMillis() == lower.reachMillis() && !same) {
            // a grid that is shifted says nothing of the same moments
            alone = false;
            return;
        }
        any = true;
        low = Math.min(low, upper.series().samples().value(index));
        high = Math.max(high, upper.series().samples().value(index));
        precision = upper.precision();
    }

    /// Whether half of a length or more is told already.
    boolean covers(long lengthMillis) {
        return 2 * coveredMillis >= lengthMillis || sameStamp;
    }

    void compare(long lengthMillis, Tally tally) {
        if (finer) {
            tally.hide();
        }
        // the mean of a stretch lies between its finer values once these are all there
        boolean whole = coveredMillis >= lengthMillis && !lower.summed();
        if (!any || (finer ? !whole : !(sameStamp || alone))) {
            return;
        }
        double value = lower.series().samples().value(at);
        double nearest = Math.clamp(value, low, high);
        tally.compared(
                lower.series().samples().stampMillis(at),
                nearest,
                value,
                Precision.agree(nearest, precision, value, lower.precision()));
    }
}
