package headroom.app.words;

import java.util.Optional;

/// Which Headroom this is.
public final class Version {
    private Version() {}

    /// The version of the built program, `development` where it runs from its classes.
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
