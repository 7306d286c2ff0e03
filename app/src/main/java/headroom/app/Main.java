package headroom.app;

/// The one entry point: commands run without a window, everything else opens the workbench.
public final class Main {

    private Main() {}

    /// Runs the command named by the first argument.
    public static void main(String[] args) {
        System.exit(2);
    }
}
