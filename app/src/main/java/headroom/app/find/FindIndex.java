package headroom.app.find;

import headroom.app.control.Find;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Everything that can be found, ready to be searched by a few letters. Immutable, so that it can be searched off the
/// interface thread. The words of a thing are taken apart when it is met for the first time; an index that follows
/// another one knows them.
public final class FindIndex {
    /// How many are looked at before it is asked again whether anybody still wants to know.
    private static final int STRETCH = 512;

    private static final int LONGEST = 0x7FFF;
    private static final int FIT_SHIFT = 48;
    private static final int IN_HAND_SHIFT = 47;
    private static final int LENGTH_SHIFT = 32;
    private static final int WORST_FIT = 0x7FFE;

    private final Find[] finds;
    private final Wording[] wordings;
    private final Map<Named, Wording> known;
    private final Locale locale;

    private record Named(String words, String kind) {}

    private FindIndex(Find[] finds, Wording[] wordings, Map<Named, Wording> known, Locale locale) {
        this.finds = finds;
        this.wordings = wordings;
        this.known = known;
        this.locale = locale;
    }

    /// An index of nothing.
    public static FindIndex empty(Locale locale) {
        return new FindIndex(new Find[0], new Wording[0], Map.of(), locale);
    }

    /// An index of all that can be found.
    public static FindIndex of(List<Find> all, Locale locale) {
        return empty(locale).following(all);
    }

    /// An index of what can be found now; what this one knows is not taken apart again.
    public FindIndex following(List<Find> all) {
        Map<Named, Wording> words = HashMap.newHashMap(all.size());
        Wording[] each = new Wording[all.size()];
        for (int i = 0; i < each.length; i++) {
            Find find = all.get(i);
            each[i] = words.computeIfAbsent(new Named(find.words(), find.kind()), name -> wording(name, find));
        }
        return new FindIndex(all.toArray(Find[]::new), each, words, locale);
    }

    private Wording wording(Named name, Find find) {
        Wording before = known.get(name);
        return before == null ? Wording.of(find, locale) : before;
    }

    /// How many of these would have to be taken apart.
    int unknown(List<Find> all) {
        int unknown = 0;
        for (Find find : all) {
            if (!known.containsKey(new Named(find.words(), find.kind()))) {
                unknown++;
            }
        }
        return unknown;
    }

    /// Whose words these are.
    Locale locale() {
        return locale;
    }

    /// How much can be found.
    public int size() {
        return finds.length;
    }

    /// What matches the letters, best first, at most `most`.
    public List<Find> best(String letters, int most) {
        return best(letters, most, () -> false);
    }

    /// The same, unless nobody wants to know any more: then what was found so far.
    ///
    /// @param stale asked now and then
    public List<Find> best(String letters, int most, BooleanSupplier stale) {
        Letters wanted = Letters.typed(letters, locale);
        if (wanted.wanted().isEmpty()) {
            return List.of(finds).subList(0, Math.min(most, finds.length));
        }
        long[] ranks = new long[finds.length];
        int found = 0;
        for (int i = 0; i < finds.length && !(i % STRETCH == 0 && stale.getAsBoolean()); i++) {
            found = ranked(ranks, found, wanted.fit(wordings[i]), i);
        }
        if (found < most) {
            // those that were found already come first again: what fits as it is fits better than loosely
            for (int i = 0; i < finds.length && !(i % STRETCH == 0 && stale.getAsBoolean()); i++) {
                if (wanted.fit(wordings[i]) == Letters.NONE) {
                    found = ranked(ranks, found, wanted.looseFit(wordings[i]), i);
                }
            }
        }
        return chosen(ranks, found, most);
    }

    /// One number that sorts by how well it fits, then what the planner works with first, then the shorter, then as
    /// they
    /// stood.
    private int ranked(long[] ranks, int found, int fit, int index) {
        if (fit == Letters.NONE) {
            return found;
        }
        long length = Math.min(wordings[index].words().length(), LONGEST);
        long away = finds[index].inHand() ? 0 : 1;
        ranks[found] =
                (long) Math.min(fit, WORST_FIT) << FIT_SHIFT | away << IN_HAND_SHIFT | length << LENGTH_SHIFT | index;
        return found + 1;
    }

    private List<Find> chosen(long[] ranks, int found, int most) {
        Arrays.sort(ranks, 0, found);
        List<Find> best = new ArrayList<>(Math.min(found, most));
        for (int i = 0; i < Math.min(found, most); i++) {
            best.add(finds[(int) ranks[i]]);
        }
        return best;
    }
}
