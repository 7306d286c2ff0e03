package headroom.importers.live;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Copies the series of an answer behind those before, with the name of their metric and their statistic. Nothing is
/// held in memory.
final class PieceCopy {
    private static final JsonFactory JSON = new JsonFactory();

    private final Question question;
    private final JsonGenerator out;

    PieceCopy(Question question, JsonGenerator out) {
        this.question = question;
        this.out = out;
    }

    void copy(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LiveTrouble("import.live-not-prometheus", question.metric());
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean data = parser.currentName().equals("data");
                if (parser.nextToken() == JsonToken.START_OBJECT && data) {
                    data(parser);
                    found = true;
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new LiveTrouble("import.live-not-prometheus", question.metric());
            }
        }
    }

    private void data(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean result = parser.currentName().equals("result");
            if (parser.nextToken() == JsonToken.START_ARRAY && result) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    series(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void series(JsonParser parser) {
        out.writeStartObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            out.writeName(key);
            if (parser.nextToken() == JsonToken.START_OBJECT && key.equals("metric")) {
                labels(parser);
            } else {
                out.copyCurrentStructure(parser);
            }
        }
        out.writeEndObject();
    }

    private void labels(JsonParser parser) {
        out.writeStartObject();
        out.writeStringProperty("__name__", question.metric());
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String label = parser.currentName();
            parser.nextToken();
            if (!label.equals("__name__")) {
                out.writeName(label);
                out.copyCurrentStructure(parser);
            }
        }
        if (!question.statistic().isEmpty()) {
            out.writeStringProperty("statistic", question.statistic());
        }
        out.writeEndObject();
    }
}
