package headroom.importers.table;

import headroom.model.series.DecimalSign;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the numbers of each column look like: which mark stands before decimals, how many cells are numbers at
/// all, and which units stand behind them.
public final class Numbers {
    private final boolean[] comma;
    private final double[] share;
    private final int[] present;
    private final Unit[] units;

    private Numbers(int columns) {
        comma = new boolean[columns];
        share = new double[columns];
        present = new int[columns];
        units = new Unit[columns];
        Arrays.fill(units, Unit.UNKNOWN);
    }

    static Numbers of(List<List<String>> rows, int columns, char delimiter, Optional<DecimalSign> said) {
        Numbers numbers = new Numbers(columns);
        DecimalMark mark = new DecimalMark(columns);
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(columns, row.size()); i++) {
                mark.see(i, row.get(i));
            }
        }
        for (int i = 0; i < columns; i++) {
            numbers.comma[i] = said.isPresent() ? said.get() == DecimalSign.COMMA : mark.comma(i, delimiter);
            numbers.look(i, rows);
        }
        return numbers;
    }

    private void look(int column, List<List<String>> rows) {
        NumberCell cell = new NumberCell();
        cell.decimalComma(comma[column]);
        Set<Unit> seen = EnumSet.noneOf(Unit.class);
        int found = 0;
        for (List<String> row : rows) {
            char[] characters = column < row.size() ? row.get(column).toCharArray() : new char[0];
            NumberCell.Found what = cell.read(characters, 0, characters.length);
            if (what == NumberCell.Found.MISSING) {
                continue;
            }
            present[column]++;
            Optional<CellUnit> unit = cell.hasUnit() ? CellUnit.of(cell.unit()) : Optional.empty();
            boolean readable = what == NumberCell.Found.NOT_FINITE
                    || (what == NumberCell.Found.NUMBER && (!cell.hasUnit() || unit.isPresent()));
            found += readable ? 1 : 0;
            unit.map(CellUnit::unit).filter(u -> u != Unit.UNKNOWN).ifPresent(seen::add);
        }
        share[column] = present[column] == 0 ? 0 : (double) found / present[column];
        units[column] = common(seen);
    }

    /// One unit where all cells have it; where cells are scaled one by one, the base unit of their dimension.
    private static Unit common(Set<Unit> seen) {
        if (seen.isEmpty()) {
            return Unit.UNKNOWN;
        }
        Unit first = seen.iterator().next();
        if (seen.size() == 1) {
            return first;
        }
        boolean alike = seen.stream().allMatch(unit -> unit.dimension() == first.dimension());
        return !alike
                ? Unit.UNKNOWN
                : Arrays.stream(Unit.values())
                        .filter(unit -> unit.dimension() == first.dimension())
                        .filter(Numbers::base)
                        .findFirst()
                        .orElse(first);
    }

    private static boolean base(Unit unit) {
        return switch (unit) {
            case SECONDS, BYTES, BYTES_PER_SECOND, RATIO, CORES, COUNT, PER_SECOND -> true;
            default -> false;
        };
    }

    /// Whether the decimals of a column stand behind a comma.
    boolean decimalComma(int column) {
        return column < comma.length && comma[column];
    }

    /// Whether any column has decimals behind a comma.
    public boolean anyDecimalComma() {
        for (boolean c : comma) {
            if (c) {
                return true;
            }
        }
        return false;
    }

    /// The share of the present cells of a column that are numbers, 0 to 1; 0 where none is present.
    public double share(int column) {
        return share[column];
    }

    /// How many of the first cells of a column are present.
    public int present(int column) {
        return present[column];
    }

    /// The unit that stands in the cells of a column; {@link Unit#UNKNOWN} where none does.
    public Unit unit(int column) {
        return units[column];
    }

    /// What a number with that unit behind it is to be multiplied by to be in the unit of its column; NaN where
    /// the unit is not known or measures something else.
    double factor(int column, String unitText) {
        Optional<CellUnit> found = CellUnit.of(unitText);
        if (found.isEmpty()) {
            return Double.NaN;
        }
        Unit unit = found.get().unit();
        Unit target = column < units.length ? units[column] : Unit.UNKNOWN;
        if (unit == Unit.UNKNOWN || target == Unit.UNKNOWN) {
            return found.get().factor();
        }
        return unit.dimension() == target.dimension() ? found.get().factor() * unit.factorTo(target) : Double.NaN;
    }
}
