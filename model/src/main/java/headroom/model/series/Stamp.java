package headroom.model.series;

/// Where a sample's time stamp stands in the interval that the sample covers.
public enum Stamp {
    /// The stamp is the first moment of the interval (Datadog, CloudWatch).
    START,
    /// The stamp is the last moment of the interval (a Prometheus rate).
    END
}
