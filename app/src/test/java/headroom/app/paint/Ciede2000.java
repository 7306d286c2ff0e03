package headroom.app.paint;

/// How different two colours look: CIEDE2000, after Sharma, Wu and Dalal (2005), equations 2 to 22.
final class Ciede2000 {
    private Ciede2000() {}

    /// CIE L*a*b* under D65 of linear sRGB light (IEC 61966-2-1).
    static double[] lab(double[] rgb) {
        double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    static double difference(double[] one, double[] two) {
        double chroma = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7))));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * two[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(one[2], a1);
        double h2 = hue(two[2], a2);
        double turn = h2 - h1;
        double dh = c1 * c2 == 0 ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double light = (one[0] + two[0]) / 2;
        double c = (c1 + c2) / 2;
        double sum = h1 + h2;
        double h =
                c1 * c2 == 0 ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double rotation = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rc = 2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)));
        double far = Math.pow(light - 50, 2);
        double l = (two[0] - one[0]) / (1 + 0.015 * far / Math.sqrt(20 + far));
        double dc = (c2 - c1) / (1 + 0.045 * c);
        double hue = dH / (1 + 0.015 * c * t);
        return Math.sqrt(l * l + dc * dc + hue * hue - Math.sin(Math.toRadians(2 * rotation)) * rc * dc * hue);
    }

    private static double hue(double b, double a) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return a == 0 && b == 0 ? 0 : degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
