package headroom.importers.parquet;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/// A structure in Thrift's compact notation, of which one number is wanted.
///
/// Source: Apache Thrift, `doc/specs/thrift-compact-protocol.md`.
final class CompactStruct {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;
    private static final int DEEPEST = 16;

    private final ByteBuffer bytes;

    /// @param bytes begins with the structure
    CompactStruct(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Reads the whole structure; the number in one of its fields, empty where it has no such field.
    ///
    /// @throws BufferUnderflowException if it does not end within the bytes
    /// @throws IOException if it is none
    OptionalLong number(int wanted) throws IOException {
        OptionalLong found = OptionalLong.empty();
        int field = 0;
        for (int head = next(); head != 0; head = next()) {
            int delta = head >>> 4;
            field = delta == 0 ? (int) signed() : field + delta;
            int type = head & 0xF;
            if (field == wanted && type >= I16 && type <= I64) {
                found = OptionalLong.of(signed());
            } else {
                skip(type, 0);
            }
        }
        return found;
    }

    private int next() {
        return bytes.get() & 0xFF;
    }

    private long signed() throws IOException {
        long zigzag = unsigned();
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            value |= (long) (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IOException("a number of more than 64 bits");
    }

    private void skip(int type, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("a structure deeper than " + DEEPEST);
        }
        switch (type) {
            case TRUE, FALSE -> {
                // the type says it all
            }
            case BYTE -> next();
            case I16, I16 + 1, I64 -> unsigned();
            case DOUBLE -> pass(Double.BYTES);
            case BINARY -> pass(unsigned());
            case LIST, SET -> {
                int head = next();
                int size = head >>> 4;
                elements(size == LONG_LIST ? unsigned() : size, depth, head & 0xF);
            }
            case MAP -> {
                long size = unsigned();
                int types = size == 0 ? 0 : next();
                elements(size, depth, types >>> 4, types & 0xF);
            }
            case STRUCT -> {
                for (int head = next(); head != 0; head = next()) {
                    if (head >>> 4 == 0) {
                        signed();
                    }
                    skip(head & 0xF, depth + 1);
                }
            }
            default -> throw new IOException("no type of Thrift: " + type);
        }
    }

    /// In lists and maps truth values have a byte of their own.
    private void elements(long size, int depth, int... types) throws IOException {
        if (size < 0 || size > bytes.remaining()) {
            pass(size);
        }
        for (long i = 0; i < size; i++) {
            for (int type : types) {
                skip(type == TRUE || type == FALSE ? BYTE : type, depth + 1);
            }
        }
    }

    private void pass(long size) {
        if (size < 0 || size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + (int) size);
    }
}
