package org.anning.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Facts records as JSON and back, strictly: coded enums by their code, dates as ISO text, money as
 * decimal numbers, an unknown field, an unknown code, a wrong type or a missing required field (a
 * record component that is not {@code @Nullable}) is a {@link Refusal} that names the place.
 */
public final class Json {

    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 2_000_000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 12;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final String DOUBLED = "Duplicate field ";

    /** The same bytes on every system. */
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    /** What it learned of a type serves the next file too. */
    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxStringLength(LONGEST_TEXT)
                                        .build())
                        .build();
        SimpleModule codes = new CodesModule();

        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(codes)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        c ->
                                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Integer,
                        c -> c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    /** The value as compact JSON. */
    public String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value as indented JSON, for files that people look at. */
    public String writePretty(Object value) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a value that this program wrote or somebody sent.
     *
     * @throws Refusal naming the place and what is wrong there
     */
    public <T> T read(String json, Class<T> type) {
        try {
            return checked(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    /**
     * Reads a value from a stream of text; the caller closes it.
     *
     * @throws Refusal naming the place and what is wrong there
     */
    public <T> T read(Reader json, Class<T> type) {
        try {
            return checked(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A whole number among the outermost fields, read before anything else is judged; empty where
     * there is none before the text breaks off.
     */
    public OptionalInt outerInt(String json, String field) {
        try (JsonParser in = MAPPER.getFactory().createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return OptionalInt.empty();
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (name.equals(field)) {
                    return value == JsonToken.VALUE_NUMBER_INT
                            ? OptionalInt.of(in.getIntValue())
                            : OptionalInt.empty();
                }
                in.skipChildren();
            }
            return OptionalInt.empty();
        } catch (IOException broken) {
            return OptionalInt.empty();
        }
    }

    private static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new Refusal("common.json.missing", "/");
        }
        require(value, "");
        return value;
    }

    private static void require(@Nullable Object value, String place) {
        switch (value) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) == null) {
                        throw new Refusal("common.json.missing", place + "/" + i);
                    }
                    require(list.get(i), place + "/" + i);
                }
            }
            case Record facts -> {
                for (RecordComponent part : facts.getClass().getRecordComponents()) {
                    Object inner = read(facts, part);
                    String there = place + "/" + part.getName();
                    if (inner == null
                            && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new Refusal("common.json.missing", there);
                    }
                    require(inner, there);
                }
            }
            case String text when !isText(text) -> throw new Refusal("common.json.text", place);
            case BigDecimal number
                    when number.precision() - number.scale() > MOST_DIGITS
                            || number.scale() > MOST_DECIMALS ->
                    throw new Refusal("common.json.value", place, shortened(number));
            case LocalDate day when !isSensible(day) ->
                    throw new Refusal("common.json.value", place, shortened(day));
            case LocalDateTime time when !isSensible(time.toLocalDate()) ->
                    throw new Refusal("common.json.value", place, shortened(time));
            case null, default -> {}
        }
    }

    private static boolean isSensible(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    /** A half of a character or a zero cannot be stored everywhere and not be printed anywhere. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static @Nullable Object read(Record facts, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal refusal(JsonProcessingException e) {
        String place = e instanceof JsonMappingException mapping ? place(mapping) : "";
        String line = e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr());
        JsonProcessingException deepest =
                e.getCause() instanceof StreamReadException broken ? broken : e;
        return switch (deepest) {
            case UnrecognizedPropertyException _ -> new Refusal("common.json.unknownField", place);
            case InvalidFormatException bad ->
                    new Refusal("common.json.value", place, shortened(bad.getValue()));
            case StreamConstraintsException _ -> new Refusal("common.json.tooMuch", line);
            case InputCoercionException _ -> new Refusal("common.json.type", place);
            case StreamReadException broken when doubled(broken) ->
                    new Refusal("common.json.doubled", place + "/" + doubledField(broken), line);
            case ValueInstantiationException made
                    when made.getCause() instanceof NullPointerException ->
                    new Refusal("common.json.missing", place);
            case MismatchedInputException none
                    when none.getOriginalMessage().startsWith("Cannot map `null`") ->
                    new Refusal("common.json.missing", place);
            case JsonMappingException _ when !place.isEmpty() ->
                    new Refusal("common.json.type", place);
            default -> new Refusal("common.json.broken", line);
        };
    }

    private static boolean doubled(StreamReadException e) {
        return e.getOriginalMessage().startsWith(DOUBLED);
    }

    private static String doubledField(StreamReadException e) {
        return shortened(e.getOriginalMessage().substring(DOUBLED.length()).replace("'", ""));
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return place.toString();
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static final class CodesModule extends SimpleModule {
        private static final long serialVersionUID = 1L;

        CodesModule() {
            addSerializer(Coded.class, new CodeWriter());
            addDeserializer(Instant.class, new TimeReader<>(Instant.class, Instant::parse));
            addDeserializer(LocalDate.class, new TimeReader<>(LocalDate.class, LocalDate::parse));
            addDeserializer(
                    LocalDateTime.class,
                    new TimeReader<>(LocalDateTime.class, LocalDateTime::parse));
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new CodeReaders());
        }
    }

    private static final class CodeWriter extends JsonSerializer<Coded> {
        @Override
        public void serialize(Coded value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value.code());
        }
    }

    private static final class CodeReaders extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return Coded.class.isAssignableFrom(type) ? new CodeReader(type) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return valueType.isEnum() && Coded.class.isAssignableFrom(valueType);
        }
    }

    private static final class CodeReader extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        CodeReader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            String code = in.getValueAsString();
            if (code != null && in.currentToken().isScalarValue()) {
                for (Object constant : Objects.requireNonNull(handledType().getEnumConstants())) {
                    if (((Coded) constant).code().equals(code)) {
                        return constant;
                    }
                }
                return Objects.requireNonNull(
                        context.handleWeirdStringValue(handledType(), code, "unknown code"));
            }
            return Objects.requireNonNull(context.handleUnexpectedToken(handledType(), in));
        }
    }

    /** Takes ISO text only: a bare number does not say what it counts. */
    private static final class TimeReader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> parse;

        TimeReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, in));
            }
            try {
                return parse.apply(in.getText());
            } catch (DateTimeParseException e) {
                return type.cast(context.handleWeirdStringValue(type, in.getText(), "no time"));
            }
        }
    }
}
