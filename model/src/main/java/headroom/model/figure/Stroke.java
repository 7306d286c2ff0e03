package headroom.model.figure;

/// How a line is drawn, so that colour never carries meaning alone.
public enum Stroke {
    /// 1.5 wide.
    SOLID,
    /// 2.2 wide.
    HEAVY,
    /// 1 wide.
    THIN,
    /// The future.
    DASHED,
    /// Targets.
    LONG_DASHED,
    /// Moments and ceilings.
    DOTTED
}
