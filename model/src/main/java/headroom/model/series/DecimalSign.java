package headroom.model.series;

/// What stands before the decimals of a number.
public enum DecimalSign {
    POINT,
    COMMA
}
