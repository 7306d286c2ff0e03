package headroom.model;

/// The progress of a part of some work, told as shares of the whole.
///
/// @param whole told of the shares
/// @param from the share of the whole at which the part begins, 0 to 1
/// @param to the share of the whole at which it ends, 0 to 1
record PartOfProgress(Progress whole, double from, double to) implements Progress {
    /// As fine as a bar can show it.
    private static final long PARTS = 10_000;

    @Override
    public void report(long done, long total) {
        double share = total <= 0 ? 0 : Math.clamp(done / (double) total, 0, 1);
        whole.report(Math.round((from + (to - from) * share) * PARTS), PARTS);
    }

    @Override
    public void doing(Message step) {
        whole.doing(step);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
