package headroom.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Compares cells eight bytes at once. Behind each there are eight bytes to be read, whatever they hold.
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /// Whether as many bytes are the same in both.
    static boolean same(byte[] one, int atOne, byte[] other, int atOther, int length) {
        int done = 0;
        for (; done + Long.BYTES <= length; done += Long.BYTES) {
            if ((long) LONGS.get(one, atOne + done) != (long) LONGS.get(other, atOther + done)) {
                return false;
            }
        }
        int left = length - done;
        return left == 0
                || ((long) LONGS.get(one, atOne + done) ^ (long) LONGS.get(other, atOther + done))
                                << (Long.SIZE - left * Byte.SIZE)
                        == 0;
    }
}
