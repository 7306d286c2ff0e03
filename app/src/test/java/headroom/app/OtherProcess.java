package headroom.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Another process of the program, with the classes of the tests: what one process cannot show of itself, such as being
/// killed, or meeting another. Killed at the end.
public final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final List<String> lines = new ArrayList<>();

    private OtherProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts a class of its own main method, without a display.
    public static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dheadroom.root=" + System.getProperty("headroom.root", ".."),
                "-Duser.language=en",
                "-Duser.country=GB",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return of(command);
    }

    private static OtherProcess of(List<String> command) throws IOException {
        return new OtherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// From now on no file that it writes can be longer than that, as on a disk that is full: what writes more fails
    /// midway.
    ///
    /// @param most bytes
    /// @return whether this system can do that
    public boolean cramp(long most) throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + most)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Waits until it says a line that is wanted.
    ///
    /// @return the line
    public String await(Predicate<String> wanted) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the process ended on its own: " + lines);
    }

    /// Says a line to it.
    public void say(String line) throws IOException {
        Writer to = process.outputWriter(StandardCharsets.UTF_8);
        to.write(line + "\n");
        to.flush();
    }

    /// Everything that it says until it ends on its own.
    public List<String> awaitEnd() throws IOException, InterruptedException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
        }
        process.waitFor();
        return List.copyOf(lines);
    }

    /// Kills it, as the system does: nothing of it runs any more.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Asks it to end, as at the end of a session, and waits until it has.
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
