package headroom.model.forecast;

/// A forecast with the simulated futures behind it.
///
/// @param forecast the forecast
/// @param paths `[path][step]`
record Outlook(Forecast forecast, double[][] paths) {}
