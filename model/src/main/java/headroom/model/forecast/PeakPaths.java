package headroom.model.forecast;

import java.time.LocalDate;

/// Simulated futures of the daily peak: one row a path, one column a day.
///
/// @param firstDay the day of column 0, in the workbook's zone
/// @param peaks `[path][day]`, requests/s as one-minute averages
public record PeakPaths(LocalDate firstDay, double[][] peaks) {
    /// The highest peak of each future, requests/s, sorted.
    public double[] highest() {
        return HorizonPeak.peaks(peaks);
    }

    /// How many futures there are.
    public int paths() {
        return peaks.length;
    }

    /// How many days each has.
    public int days() {
        return peaks.length == 0 ? 0 : peaks[0].length;
    }
}
