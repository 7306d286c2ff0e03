package headroom.model.workbook;

/// Something that is taken for granted and printed as not promised.
///
/// @param text what is assumed
/// @param owner who answers for it
/// @param limit up to where it holds
/// @param evidence what supports it
public record Assumption(String text, String owner, String limit, String evidence) {}
