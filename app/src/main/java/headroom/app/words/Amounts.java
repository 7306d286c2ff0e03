package headroom.app.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.BigMoney;

/// Money: "$3,500", "$1.66", "CHF 20".
final class Amounts {
    private final Numbers numbers;

    Amounts(Numbers numbers) {
        this.numbers = numbers;
    }

    /// The amount with its currency: whole where it is whole, else in the currency's smallest unit; an amount below
    /// one keeps two significant digits.
    String print(BigMoney money, boolean signed) {
        BigDecimal amount = rounded(money);
        String sign = amount.signum() < 0 ? "\u2212" : signed && amount.signum() > 0 ? "+" : "";
        return sign + symbol(money) + numbers.plain(amount.abs());
    }

    private static BigDecimal rounded(BigMoney money) {
        BigDecimal amount = money.getAmount();
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        if (amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0) {
            BigDecimal two = amount.round(new MathContext(2, RoundingMode.HALF_UP));
            return two.scale() < decimals ? two.setScale(decimals, RoundingMode.HALF_UP) : two;
        }
        BigDecimal cents = amount.setScale(decimals, RoundingMode.HALF_UP);
        boolean whole = cents.stripTrailingZeros().scale() <= 0;
        return whole ? cents.setScale(0, RoundingMode.UNNECESSARY) : cents;
    }

    private static String symbol(BigMoney money) {
        String code = money.getCurrencyUnit().getCode();
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        // the symbols that readers of English know: $, €, £; CHF has none and keeps a space
        String symbol = known ? Currency.getInstance(code).getSymbol(Locale.US) : code;
        return symbol.equals(code) ? code + " " : symbol;
    }
}
