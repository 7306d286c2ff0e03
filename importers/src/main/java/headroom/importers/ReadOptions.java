package headroom.importers;

import java.time.ZoneId;

/// How files are read where they do not say it themselves.
///
/// @param zone in which time stamps without a zone are read
public record ReadOptions(ZoneId zone) {}
