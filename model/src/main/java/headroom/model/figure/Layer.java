package headroom.model.figure;

import headroom.model.Message;
import java.util.List;
import java.util.Optional;

/// One thing drawn in a figure; later layers lie on top of earlier ones.
public sealed interface Layer {
    /// A line through points; a gap breaks it, a single point between gaps is drawn as a dot.
    ///
    /// @param name the series, for legend and readout
    /// @param tone what its colour stands for
    /// @param stroke how it is drawn
    /// @param curve its points
    /// @param label written on the line near its right end; empty for none
    /// @param averaged whether the values are averages that hide peaks
    record Line(Message name, Tone tone, Stroke stroke, Curve curve, Optional<Message> label, boolean averaged)
            implements Layer {}

    /// A line that stays at a level until the next point: capacity over time.
    ///
    /// @param handle what a drag of any of its levels edits; empty where they cannot be dragged
    record Staircase(Message name, Tone tone, Stroke stroke, Curve curve, List<Label> labels, Optional<String> handle)
            implements Layer {
        /// Copies the labels.
        public Staircase {
            labels = List.copyOf(labels);
        }
    }

    /// The area between two curves with the same x.
    ///
    /// @param strong whether it is the inner, stronger band
    record Band(Message name, Tone tone, Curve low, Curve high, boolean strong) implements Layer {}

    /// Single points, with an interval where there is one.
    record Marks(Message name, Tone tone, List<Mark> marks) implements Layer {
        /// Copies the marks.
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /// A horizontal line over the whole width.
    ///
    /// @param handle what a drag of it edits; empty where it cannot be dragged
    record Threshold(Message label, Tone tone, Stroke stroke, double y, Optional<String> handle) implements Layer {}

    /// A vertical line over the whole height.
    record Moment(Message label, Tone tone, Stroke stroke, double x, Optional<String> handle) implements Layer {}

    /// A shaded stretch over the whole height.
    record Span(Message label, Tone tone, double fromX, double toX) implements Layer {}

    /// Upright bars, one a position on an axis of names or numbers.
    ///
    /// @param width the share of the distance between positions that a bar takes, 0 to 1
    record Bars(Message name, Tone tone, List<Mark> bars, double width) implements Layer {
        /// Copies the bars.
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// Lying bars over time, one row each: additions with their lead time.
    record Rows(List<Row> rows) implements Layer {
        /// Copies the rows.
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// A grid of cells coloured by value, such as hours by weekdays: `values[row][column]`, NaN where nothing is known.
    record Cells(Message name, double[][] values) implements Layer {}

    /// A point.
    ///
    /// @param low the lower end of its interval; NaN for none
    /// @param high the upper end; NaN for none
    /// @param hollow whether it is drawn hollow: it does not count
    /// @param ring whether it is ringed: it matters
    /// @param label written beside it; empty for none
    record Mark(double x, double y, double low, double high, boolean hollow, boolean ring, Optional<Message> label) {
        /// A plain point.
        public static Mark at(double x, double y) {
            return new Mark(x, y, Double.NaN, Double.NaN, false, false, Optional.empty());
        }
    }

    /// A lying bar.
    ///
    /// @param name the row's name, at the left
    /// @param leadFromX where the lead time begins: the order date
    /// @param fromX where the bar begins: the day it serves from
    /// @param toX where it ends
    /// @param before written before the lead time, such as "order by 18 December"
    /// @param inside written in the bar, such as "3 → 9 nodes"
    /// @param handle what a drag of it edits; empty where it cannot be dragged
    record Row(
            Message name,
            double leadFromX,
            double fromX,
            double toX,
            Message before,
            Message inside,
            Optional<String> handle) {}

    /// Words at a place.
    ///
    /// @param above whether they stand above the place
    record Label(Message text, Tone tone, double x, double y, boolean above, boolean strong) implements Layer {}
}
