package headroom.app.commitment;

import headroom.model.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What the view asks the window to do.
///
/// @param folder asks for the folder of an export
/// @param told tells the planner that something was done, and in which folder
/// @param failed tells the planner what failed and why
public record CommitmentCommands(
        Supplier<Optional<Path>> folder, BiConsumer<Message, Path> told, BiConsumer<Message, Exception> failed) {}
