package headroom.importers.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What a server wants to see before it answers. Typed for each use, kept nowhere, and never printed.
public sealed interface Credential {
    /// None.
    static Credential none() {
        return new None();
    }

    /// The header that carries it; empty text for none.
    String header();

    /// No credential.
    record None() implements Credential {
        @Override
        public String header() {
            return "";
        }
    }

    /// A bearer token.
    record Token(String secret) implements Credential {
        @Override
        public String header() {
            return "Bearer " + secret.strip();
        }

        @Override
        public String toString() {
            return "Token";
        }
    }

    /// A name with a password.
    record Basic(String user, String secret) implements Credential {
        @Override
        public String header() {
            byte[] both = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        @Override
        public String toString() {
            return "Basic";
        }
    }
}
