package headroom.model.plan;

import java.util.function.IntPredicate;

/// Some of the simulated worlds.
final class WorldSet {
    private final long[] words;

    private WorldSet(long[] words) {
        this.words = words;
    }

    /// The worlds from 0 to `worlds` - 1 that pass the test.
    static WorldSet where(int worlds, IntPredicate test) {
        long[] words = new long[(worlds + Long.SIZE - 1) / Long.SIZE];
        for (int world = 0; world < worlds; world++) {
            if (test.test(world)) {
                words[world / Long.SIZE] |= 1L << (world % Long.SIZE);
            }
        }
        return new WorldSet(words);
    }

    boolean contains(int world) {
        return (words[world / Long.SIZE] >>> (world % Long.SIZE) & 1) == 1;
    }

    /// How many worlds are in the set.
    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// How many worlds are in both sets.
    int countWith(WorldSet other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /// The worlds that are in both sets.
    WorldSet and(WorldSet other) {
        long[] both = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new WorldSet(both);
    }
}
