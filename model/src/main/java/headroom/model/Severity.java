package headroom.model;

/// How much a problem or a finding matters, from least to most.
public enum Severity {
    /// Worth knowing; nothing is wrong.
    INFO,
    /// A figure may be less certain than it looks.
    CAUTION,
    /// Something is lost, missed or saturated.
    DANGER
}
