package headroom.importers.datadog;

import headroom.importers.JsonDocument;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.model.Message;
import headroom.model.Severity;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The outermost object of an answer. Keys may come in any order.
final class Response implements JsonDocument.Reader {
    private final SeriesSink sink;
    private final QueryV1 v1;
    private final TimeseriesV2 v2;
    private final Usage usage;
    private final List<String> errors = new ArrayList<>();
    private String status = "";
    private boolean queried;
    private boolean ended;

    Response(SeriesSink sink) {
        this.sink = sink;
        this.v1 = new QueryV1(sink);
        this.v2 = new TimeseriesV2(sink);
        this.usage = new Usage(sink);
    }

    @Override
    public void read(JsonParser parser) {
        ended = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            property(key, parser.nextToken(), parser);
        }
        ended = true;
    }

    private void property(String key, JsonToken value, JsonParser parser) {
        switch (key) {
            case "status" -> status = Json.text(parser).orElse("");
            case "query" -> v1.query(Json.text(parser).orElse(""));
            case "error", "message" ->
                Json.text(parser).filter(text -> !text.isBlank()).ifPresent(errors::add);
            case "errors" -> errors(value, parser);
            case "series" -> {
                queried = true;
                v1.read(parser);
            }
            case "usage" -> usage.readV1(parser);
            case "data" -> {
                if (value == JsonToken.START_ARRAY) {
                    usage.readV2(parser);
                } else {
                    queried = true;
                    v2.read(parser);
                }
            }
            default -> Json.skip(parser);
        }
    }

    private void errors(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                errorObject(parser);
            } else {
                Json.text(parser).ifPresent(errors::add);
            }
        }
    }

    private void errorObject(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean told = parser.currentName().equals("detail")
                    || parser.currentName().equals("title");
            parser.nextToken();
            if (told) {
                Json.text(parser).ifPresent(errors::add);
            } else {
                Json.skip(parser);
            }
        }
    }

    @Override
    public void close() {
        int series = v1.close() + v2.close() + usage.close();
        boolean failed = status.equals("error") || (!queried && !errors.isEmpty());
        for (String error : failed ? errors : List.<String>of()) {
            note(Severity.DANGER, "datadog-error", error);
        }
        for (String message : failed ? List.<String>of() : errors) {
            note(Severity.INFO, "datadog-message", message);
        }
        if (ended && queried && series == 0 && !failed && !v2.scalar()) {
            note(Severity.CAUTION, "datadog-empty");
        }
    }

    private void note(Severity severity, String what, Object... arguments) {
        sink.note(
                severity,
                Place.WHOLE,
                Message.of("import." + what, arguments),
                Message.of("import." + what + ".action"));
    }
}
