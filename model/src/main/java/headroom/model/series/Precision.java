package headroom.model.series;

import java.math.BigDecimal;

/// How exactly an export writes its values, so that two exports of one series are not taken for different because one
/// rounds more.
///
/// @param decimals how many places after the point it uses at most
/// @param digits how many significant digits it uses at most
record Precision(int decimals, int digits) {
    private static final int LOOKED_AT = 400;
    private static final int MOST = 17;

    /// The precision of samples, from some of them spread over all.
    static Precision of(Samples samples) {
        int decimals = 0;
        int digits = 1;
        int step = Math.max(1, samples.size() / LOOKED_AT);
        for (int i = 0; i < samples.size(); i += step) {
            BigDecimal value = BigDecimal.valueOf(samples.value(i)).stripTrailingZeros();
            decimals = Math.max(decimals, value.scale());
            digits = Math.max(digits, value.precision());
        }
        return new Precision(Math.min(decimals, MOST), Math.min(digits, MOST));
    }

    /// Whether two values are the same but for what the rounder of both leaves out.
    static boolean agree(double one, Precision ofOne, double other, Precision ofOther) {
        double distance = Math.abs(one - other);
        if (distance == 0) {
            return true;
        }
        double larger = Math.max(Math.abs(one), Math.abs(other));
        boolean rounded = !ofOne.equals(ofOther);
        int decimals = Math.min(ofOne.decimals, ofOther.decimals);
        int digits = Math.min(ofOne.digits, ofOther.digits);
        // a unit of the last place that the rounder one writes
        double byPlaces = rounded ? Math.pow(10, -decimals) / 2 : 0;
        double byDigits = rounded && digits > 2 ? Math.pow(10, Math.floor(Math.log10(larger)) - digits + 1) / 2 : 0;
        return distance <= Math.max(larger * 1e-9, Math.max(byPlaces, byDigits) * (1 + 1e-9));
    }
}
