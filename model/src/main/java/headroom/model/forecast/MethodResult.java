package headroom.model.forecast;

import headroom.model.Message;

/// How a way to forecast would have done in the past.
///
/// @param id its stable name, `combination` for the automatic one
/// @param name what it is called
/// @param explanation one sentence that says what it does
/// @param backtest how it did
public record MethodResult(String id, Message name, Message explanation, Backtest backtest) {}
