package headroom.importers.workbook;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import headroom.model.Message;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.series.Samples;
import java.time.DateTimeException;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How the records of the model are written as JSON: snake case, in the order of their components, without samples.
final class WorkbookJson {
    private WorkbookJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.SetCount.class, name = "set_count"),
        @JsonSubTypes.Type(value = Change.AdoptIteration.class, name = "adopt_iteration"),
    })
    interface NamedChange {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DemandToHold.FixedRate.class, name = "fixed_rate"),
        @JsonSubTypes.Type(value = DemandToHold.Organic.class, name = "organic"),
        @JsonSubTypes.Type(value = DemandToHold.OrganicPlus.class, name = "organic_plus"),
    })
    interface NamedDemand {}

    /// A mapper that puts a reference where samples stand.
    ///
    /// @param place where samples are kept: their reference
    /// @param fetch the samples behind a reference
    static JsonMapper mapper(Function<Samples, Reference> place, Function<Reference, Samples> fetch) {
        SimpleModule module = new SimpleModule("workbook");
        module.addSerializer(Samples.class, writing((samples, json) -> json.writePOJO(reference(samples, place))));
        module.addDeserializer(Samples.class, new Reading<>(Reference.class, reference -> samples(reference, fetch)));
        module.addSerializer(Message.class, writing((message, json) -> json.writeTree(MessageJson.write(message))));
        module.addDeserializer(Message.class, new Reading<>(JsonNode.class, MessageJson::read));
        module.addSerializer(Money.class, writing((money, json) -> json.writeString(money.toString())));
        module.addDeserializer(Money.class, new Reading<>(String.class, Money::parse));
        module.addSerializer(CurrencyUnit.class, writing((unit, json) -> json.writeString(unit.getCode())));
        module.addDeserializer(CurrencyUnit.class, new Reading<>(String.class, CurrencyUnit::of));
        return JsonMapper.builder()
                .addModule(module)
                .addMixIn(Change.class, NamedChange.class)
                .addMixIn(DemandToHold.class, NamedDemand.class)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /// Where the samples of a series are kept.
    ///
    /// @param entry the entry of the container
    /// @param points how many samples it holds
    record Reference(String entry, int points) {}

    /// Samples that are computed have no entry.
    private static Reference reference(Samples samples, Function<Samples, Reference> place) {
        return samples instanceof MadeSeries.NotKept made ? new Reference("", made.size()) : place.apply(samples);
    }

    private static Samples samples(Reference reference, Function<Reference, Samples> fetch) {
        return reference.entry().isEmpty() ? new MadeSeries.NotKept(reference.points()) : fetch.apply(reference);
    }

    private interface Writer<T> {
        void write(T value, JsonGenerator json);
    }

    private static <T> ValueSerializer<T> writing(Writer<T> writer) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writer.write(value, json);
            }
        };
    }

    private static final class Reading<S, T> extends ValueDeserializer<T> {
        private final Class<S> written;
        private final Function<S, T> read;

        Reading(Class<S> written, Function<S, T> read) {
            this.written = written;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            try {
                return read.apply(context.readValue(json, written));
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
