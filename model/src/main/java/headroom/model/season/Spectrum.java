package headroom.model.season;

/// Fast Fourier transforms (Cooley and Tukey 1965) of one length, and the periodogram.
final class Spectrum {
    private final double[] cos;
    private final double[] sin;

    /// @param size the length, a power of two
    Spectrum(int size) {
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /// The power at the frequencies 0, 1/N ... 1/2 of a series padded with zeros to `N`, the next power of two.
    static double[] power(double[] values) {
        int size = Integer.highestOneBit(Math.max(2, 2 * values.length - 1));
        double[] re = new double[size];
        double[] im = new double[size];
        System.arraycopy(values, 0, re, 0, values.length);
        new Spectrum(size).transform(re, im);
        double[] power = new double[size / 2 + 1];
        for (int k = 0; k < power.length; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
        return power;
    }

    /// Transforms in place.
    void transform(double[] re, double[] im) {
        int n = re.length;
        reverseBits(re, im);
        for (int size = 2; size <= n; size *= 2) {
            int half = size / 2;
            int stride = n / size;
            for (int start = 0; start < n; start += size) {
                for (int k = 0; k < half; k++) {
                    butterfly(re, im, start + k, start + k + half, cos[k * stride], sin[k * stride]);
                }
            }
        }
    }

    private static void butterfly(double[] re, double[] im, int a, int b, double cos, double sin) {
        double turnedRe = re[b] * cos - im[b] * sin;
        double turnedIm = re[b] * sin + im[b] * cos;
        re[b] = re[a] - turnedRe;
        im[b] = im[a] - turnedIm;
        re[a] += turnedRe;
        im[a] += turnedIm;
    }

    private static void reverseBits(double[] re, double[] im) {
        int n = re.length;
        int shift = Integer.numberOfLeadingZeros(n) + 1;
        for (int i = 0; i < n; i++) {
            int j = n == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
