package headroom.importers.json;

import java.io.InputStream;
import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/// Makes parsers of bytes that are {@link PairsParser}s.
final class PairsFactory extends JsonFactory {
    @Serial
    private static final long serialVersionUID = 1L;

    PairsFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext context, InputStream utf8) {
        return new PairsParser(
                read,
                context,
                read.getStreamReadFeatures(_streamReadFeatures),
                read.getFormatReadFeatures(_formatReadFeatures),
                utf8,
                _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures));
    }
}
