package headroom.app.control;

import headroom.model.Message;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says that something could not be worked out, why and what to do, with a way to try again. Takes no room while
/// nothing failed.
public final class Retry extends VBox {
    private final Speech speech;
    private final Label sentence = Labels.paragraph("");

    /// @param again tries again
    public Retry(Speech speech, Runnable again) {
        this.speech = speech;
        getStyleClass().addAll("form", "retry");
        sentence.getStyleClass().add("caution-text");
        getChildren().addAll(sentence, Buttons.link(speech.say("shell.try-again"), again));
        show(Message.literal(""), Optional.empty());
    }

    /// Shows that something failed.
    ///
    /// @param what what could not be done, a sentence
    /// @param trouble why; empty where nothing failed
    public void show(Message what, Optional<Exception> trouble) {
        setVisible(trouble.isPresent());
        setManaged(trouble.isPresent());
        trouble.ifPresent(why -> sentence.setText(speech.say("shell.not-worked-out", what, why(why))));
    }

    private static Message why(Exception trouble) {
        if (trouble.getCause() instanceof OutOfMemoryError) {
            return Message.of("shell.trouble-memory");
        }
        String said = trouble.getMessage();
        return said == null || said.isBlank() ? Message.of("shell.trouble-unknown") : Message.literal(said);
    }
}
