package headroom.importers.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A column of a Parquet file that holds one value a row.
///
/// @param name its name
/// @param cell how its values are written
record Column(String name, Cell cell) {
    /// Writes the value of the row on which a reader stands.
    @FunctionalInterface
    private interface Cell {
        void write(RowReader row, String name, StringBuilder text);
    }

    /// The columns of numbers, times and texts, in the order of the file.
    static List<Column> of(FileSchema schema) {
        return schema.getColumns().stream()
                .filter(column -> column.maxRepetitionLevel() == 0
                        && column.fieldPath().elements().size() == 1)
                .flatMap(column -> cell(column).map(cell -> new Column(column.name(), cell)).stream())
                .toList();
    }

    private static Optional<Cell> cell(ColumnSchema column) {
        LogicalType meaning = column.logicalType();
        return switch (meaning) {
            case null -> plain(column.type());
            // a time that is not adjusted to UTC is one of a place that the file does not name
            case LogicalType.TimestampType time ->
                Optional.of(
                        time.isAdjustedToUTC()
                                ? (row, name, text) -> text.append(row.getTimestamp(name))
                                : (row, name, text) -> text.append(row.getLocalTimestamp(name)));
            case LogicalType.DateType _ -> Optional.of((row, name, text) -> text.append(row.getDate(name)));
            case LogicalType.TimeType _ -> Optional.of((row, name, text) -> text.append(row.getTime(name)));
            case LogicalType.DecimalType _ ->
                Optional.of(
                        (row, name, text) -> text.append(row.getDecimal(name).toPlainString()));
            case LogicalType.IntType number
            when !number.isSigned() && number.bitWidth() == Long.SIZE ->
                Optional.of((row, name, text) -> text.append(Long.toUnsignedString(row.getLong(name))));
            case LogicalType.IntType number
            when !number.isSigned() && number.bitWidth() == Integer.SIZE ->
                Optional.of((row, name, text) -> text.append(Integer.toUnsignedLong(row.getInt(name))));
            case LogicalType.IntType _ -> plain(column.type());
            case LogicalType.StringType _, LogicalType.EnumType _ -> words();
            case LogicalType.UuidType _ -> Optional.of((row, name, text) -> text.append(row.getUuid(name)));
            default -> Optional.empty();
        };
    }

    private static Optional<Cell> plain(PhysicalType type) {
        return switch (type) {
            case INT32 -> Optional.of((row, name, text) -> text.append(row.getInt(name)));
            case INT64 -> Optional.of((row, name, text) -> text.append(row.getLong(name)));
            case FLOAT -> Optional.of((row, name, text) -> text.append(row.getFloat(name)));
            case DOUBLE -> Optional.of((row, name, text) -> text.append(row.getDouble(name)));
            case BOOLEAN -> Optional.of((row, name, text) -> text.append(row.getBoolean(name)));
            // what Spark and Impala wrote before there were times
            case INT96 -> Optional.of((row, name, text) -> text.append(row.getTimestamp(name)));
            case BYTE_ARRAY -> words();
            case FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    /// Some writers do not say that bytes are text.
    private static Optional<Cell> words() {
        return Optional.of(
                (row, name, text) -> text.append(quoted(new String(row.getBinary(name), StandardCharsets.UTF_8))));
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Writes the value of a row; nothing where it has none.
    void write(RowReader row, StringBuilder text) {
        if (!row.isNull(name)) {
            cell.write(row, name, text);
        }
    }
}
