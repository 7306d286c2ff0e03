package headroom.model.plan;

import headroom.model.Message;

/// Numbers as a sentence writes them.
final class Numerals {
    private Numerals() {}

    /// In words up to twelve, in digits beyond.
    static Message of(int count) {
        return switch (count) {
            case 1 -> Message.of("plan.numeral.one");
            case 2 -> Message.of("plan.numeral.two");
            case 3 -> Message.of("plan.numeral.three");
            case 4 -> Message.of("plan.numeral.four");
            case 5 -> Message.of("plan.numeral.five");
            case 6 -> Message.of("plan.numeral.six");
            case 7 -> Message.of("plan.numeral.seven");
            case 8 -> Message.of("plan.numeral.eight");
            case 9 -> Message.of("plan.numeral.nine");
            case 10 -> Message.of("plan.numeral.ten");
            case 11 -> Message.of("plan.numeral.eleven");
            case 12 -> Message.of("plan.numeral.twelve");
            default -> Message.of("plan.numeral.digits", count);
        };
    }
}
