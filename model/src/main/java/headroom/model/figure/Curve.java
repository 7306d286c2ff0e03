package headroom.model.figure;

/// The points of a line, sorted by x. A y of NaN is a gap. Callers see no arrays, so that a curve may be thinned.
public interface Curve {
    /// How many points there are.
    int size();

    /// The x of point `index`: epoch milliseconds on a time axis, else in the unit of the axis.
    double x(int index);

    /// The y of point `index`, in the unit of the axis, NaN in a gap.
    double y(int index);

    /// A curve over two arrays of equal length, which must not change afterwards.
    static Curve of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x for " + ys.length + " y");
        }
        return new Curve() {
            @Override
            public int size() {
                return xs.length;
            }

            @Override
            public double x(int index) {
                return xs[index];
            }

            @Override
            public double y(int index) {
                return ys[index];
            }
        };
    }
}
