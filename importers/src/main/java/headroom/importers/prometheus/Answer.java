package headroom.importers.prometheus;

import headroom.importers.JsonDocument;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.model.Message;
import headroom.model.Severity;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The envelope of an answer: whether the query worked, what it warned of, and the result in it. Keys may come
/// in any order.
final class Answer implements JsonDocument.Reader {
    private final SeriesSink sink;
    private final Result result;
    private String status = "";
    private String errorType = "";
    private String error = "";
    private boolean ended;

    Answer(SeriesSink sink) {
        this.sink = sink;
        this.result = new Result(sink);
    }

    @Override
    public void read(JsonParser parser) {
        ended = false;
        JsonToken first = parser.currentToken();
        if (first == JsonToken.START_ARRAY) {
            result.read(parser);
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                property(key, parser);
            }
        }
        ended = true;
    }

    private void property(String key, JsonParser parser) {
        switch (key) {
            case "status" -> status = Json.text(parser).orElse("");
            case "errorType" -> errorType = Json.text(parser).orElse("");
            case "error" -> error = Json.text(parser).orElse("");
            case "warnings" -> remarks(parser, Severity.CAUTION, "import.prometheus-warning");
            case "infos" -> remarks(parser, Severity.INFO, "import.prometheus-info");
            case "isPartial" -> {
                if (parser.currentToken() == JsonToken.VALUE_TRUE) {
                    say(Severity.CAUTION, "prometheus-partial");
                }
            }
            case "data" -> data(parser);
            default -> Json.skip(parser);
        }
    }

    private void data(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Json.skip(parser);
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("resultType")) {
                result.type(Json.text(parser).orElse(""));
            } else if (key.equals("result") && value == JsonToken.START_ARRAY) {
                result.read(parser);
            } else {
                Json.skip(parser);
            }
        }
    }

    private void remarks(JsonParser parser, Severity severity, String key) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<String> remark = Json.text(parser);
            remark.ifPresent(
                    text -> sink.note(severity, Place.WHOLE, Message.of(key, text), Message.of(key + ".action")));
        }
    }

    @Override
    public void close() {
        result.close(ended && !status.equals("error"));
        if (!status.equals("error")) {
            return;
        }
        String remedy = error.contains("maximum resolution")
                ? "import.prometheus-too-many-points.action"
                : "import.prometheus-error.action";
        sink.note(
                Severity.DANGER,
                Place.WHOLE,
                Message.of("import.prometheus-error", errorType, error),
                Message.of(remedy));
    }

    private void say(Severity severity, String what) {
        sink.note(severity, Place.WHOLE, Message.of("import." + what), Message.of("import." + what + ".action"));
    }
}
