package headroom.app.paint;

/// A linear map from values to pixels.
///
/// @param from the value at `fromPixel`
/// @param to the value at `toPixel`; not equal to `from`
/// @param fromPixel where `from` lies
/// @param toPixel where `to` lies
public record Scale(double from, double to, double fromPixel, double toPixel) {
    /// Where a value lies, pixels.
    public double pixel(double value) {
        return fromPixel + (value - from) / (to - from) * (toPixel - fromPixel);
    }

    /// The value that lies at a pixel.
    public double value(double pixel) {
        return from + (pixel - fromPixel) / (toPixel - fromPixel) * (to - from);
    }
}
