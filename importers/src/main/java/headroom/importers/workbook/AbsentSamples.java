package headroom.importers.workbook;

import headroom.model.series.Samples;

/// Stands where samples will come later, or never: nothing can be read of it.
interface AbsentSamples extends Samples {
    @Override
    default long stampMillis(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    default double value(int index) {
        throw new IndexOutOfBoundsException(index);
    }
}
