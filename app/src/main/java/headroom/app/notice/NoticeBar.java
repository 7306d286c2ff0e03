package headroom.app.notice;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The newest notice, with a way to the next and a way to put it away. Takes no room while there is none.
public final class NoticeBar extends HBox {
    private final Notices notices;
    private final Speech speech;

    public NoticeBar(Notices notices, Speech speech) {
        this.notices = notices;
        this.speech = speech;
        notices.open().addListener((ListChangeListener<Notice>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        getChildren().clear();
        boolean any = !notices.open().isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            return;
        }
        Notice notice = notices.open().getFirst();
        getStyleClass().setAll("notice", notice.severity().name().toLowerCase(Locale.ROOT));
        Label text = Labels.paragraph(words(notice));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(text);
        for (Tip.Deed deed : notice.deeds()) {
            add(speech.say(deed.words()), () -> {
                notices.putAway(notice);
                deed.run().accept(this);
            });
        }
        if (!notice.details().isEmpty()) {
            add(speech.say("shell.notice-copy"), () -> copy(text.getText() + "\n\n" + notice.details()));
        }
        int more = notices.open().size() - 1;
        String away = more > 0 ? speech.say("shell.notice-next", more) : speech.say("shell.notice-close");
        add(away, () -> notices.putAway(notice));
    }

    private String words(Notice notice) {
        String text = speech.say(notice.text());
        return notice.times() == 1 ? text : speech.say("shell.notice-times", text, notice.times());
    }

    private void add(String words, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().setAll("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> run.run());
        getChildren().add(button);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
