package headroom.model.series;

import java.time.ZoneId;
import java.util.Optional;

/// What is said of how a file of text is written. What is empty is told from the file.
///
/// @param timeColumn the name of the column of times
/// @param timeFormat how times are written
/// @param delimiter what separates cells
/// @param decimalSign what stands before decimals
/// @param zone the zone of times that name none
public record TextForm(
        Optional<String> timeColumn,
        Optional<TimeFormat> timeFormat,
        Optional<Character> delimiter,
        Optional<DecimalSign> decimalSign,
        Optional<ZoneId> zone) {
    /// Nothing is said: all is told from the file.
    public static final TextForm RECOGNISED =
            new TextForm(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// With another column of times, whose format is told from it.
    public TextForm withTimeColumn(String column) {
        return new TextForm(Optional.of(column), Optional.empty(), delimiter, decimalSign, zone);
    }

    /// With times written in another way.
    public TextForm withTimeFormat(TimeFormat format) {
        return new TextForm(timeColumn, Optional.of(format), delimiter, decimalSign, zone);
    }

    /// With another separator; a column that was named before may not be there any more, so it is told anew.
    public TextForm withDelimiter(char mark) {
        return new TextForm(Optional.empty(), Optional.empty(), Optional.of(mark), decimalSign, zone);
    }

    /// With another mark before decimals.
    public TextForm withDecimalSign(DecimalSign sign) {
        return new TextForm(timeColumn, timeFormat, delimiter, Optional.of(sign), zone);
    }

    /// With another zone of times that name none.
    public TextForm withZone(ZoneId newZone) {
        return new TextForm(timeColumn, timeFormat, delimiter, decimalSign, Optional.of(newZone));
    }
}
