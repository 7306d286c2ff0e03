package headroom.importers.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// However pairs are written, those from bytes are those from tokens.
class PairsParserTest {
    private static List<String> pairs(JsonParser parser, Pairs pairs) {
        List<String> found = new ArrayList<>();
        try (parser) {
            pairs.readAll(parser.nextToken(), parser);
            found.add("then " + parser.currentToken() + parser.nextToken());
        } catch (JacksonException e) {
            found.add("broken");
        }
        pairs.give((millis, value) -> found.add(millis + "=" + Double.doubleToRawLongBits(value)));
        return found;
    }

    private static List<String> ofBytes(String json, Pairs pairs) {
        return pairs(Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), pairs);
    }

    private static void same(String json) {
        assertEquals(
                pairs(Json.parser(new StringReader(json)), Pairs.inSeconds()), ofBytes(json, Pairs.inSeconds()), json);
        assertEquals(
                pairs(Json.parser(new StringReader(json)), Pairs.inMillis()), ofBytes(json, Pairs.inMillis()), json);
    }

    private static String plain(Random random, int count) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append('[').append(1_435_781_430L + 15L * i);
            json.append(random.nextInt(3) == 0 ? "." + random.nextInt(1000) : "")
                    .append(",\"");
            json.append(random.nextInt(2_000_000) - 1_000_000)
                    .append(i % 3 == 0 ? ".25" : "")
                    .append("\"]");
        }
        return json.append("]").toString();
    }

    @Test
    void pairsOverManyBuffersAreAllRead() {
        String json = plain(new Random(1), 50_000);
        same(json);
        assertEquals(50_001, ofBytes(json, Pairs.inSeconds()).size());
    }

    @Test
    void pairsOutOfTheOrdinaryAreReadAsTokensAre() {
        String padding = ",[1435781445,\"1\"]".repeat(40);
        for (String odd : List.of(
                "[1435781430,\"NaN\"]",
                "[1435781430.1234,\"1\"]",
                "[01435781430,\"1\"]",
                "[1435781430,01]",
                "[1435781430,-0.5]",
                "[1435781430,\"+Inf\"]",
                "[1435781430,\"1e5\"]",
                "[1435781430,\"1\",2]",
                "[1435781430]",
                "[]",
                "7",
                "{\"a\":[1,2]}",
                "[ 1435781430 , \"1\" ]",
                "[99999999999999,\"1\"]",
                "[9223372036854775807,\"1\"]",
                "[-5,\"1\"]",
                "[1435781430,\"0012.5\"]",
                "[1435781430 \"1\"]",
                "[1435781430,\"1\"")) {
            same("[[1,\"1\"]," + odd + padding + "]");
        }
        same("[[1,\"1\"][2,\"2\"]" + padding + "]");
        same("[[1,\"1\"], [2, \"2\"]" + padding + ", [3, 3.5]" + padding + "]");
    }

    @Test
    void noSpoiledPairIsReadInAnotherWay() {
        Random random = new Random(5);
        String alphabet = "[]{},.:\"0123456789-+eE aN\n\\";
        int whole = 0;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder json = new StringBuilder(plain(random, 20));
            for (int spoiled = random.nextInt(3); spoiled >= 0; spoiled--) {
                int at = random.nextInt(json.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                if (random.nextBoolean()) {
                    json.setCharAt(at, c);
                } else {
                    json.insert(at, c);
                }
            }
            same(json.toString());
            whole += ofBytes(json.toString(), Pairs.inSeconds()).contains("broken") ? 0 : 1;
        }
        assertTrue(whole > 500, whole + " were whole");
    }
}
