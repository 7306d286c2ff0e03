package headroom.app.control;

/// What a hand can mean.
public final class Rounding {
    private Rounding() {}

    /// A value above 0 with two leading digits, whole from 10 on.
    public static double byHand(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))) - 1);
        return Math.max(step, Math.rint(value / step) * step);
    }
}
