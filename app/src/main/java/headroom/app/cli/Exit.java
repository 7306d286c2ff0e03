package headroom.app.cli;

/// How a call ended, for scripts.
final class Exit {
    /// Done; also when a file could be read only in part, or no plan meets the objective.
    static final int DONE = 0;
    /// A named file or workbook gave nothing, or something broke.
    static final int NOTHING = 1;
    /// Wrong usage.
    static final int USAGE = 2;

    private Exit() {}
}
