package org.anning.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
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
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/**
 * Facts records as JSON and back, strictly: coded enums by their code, dates as ISO text, money as
 * decimal numbers, an unknown field, an unknown code, a wrong type or a missing required field (a
 * record component that is not {@code @Nullable}) is a {@link Refusal} that names the place.
 */
public final class Json {

    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 2_000_000;

    private final JsonMapper mapper;

    public Json() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxStringLength(LONGEST_TEXT)
                                        .build())
                        .build();
        SimpleModule codes = new CodesModule();

        mapper =
                JsonMapper.builder(factory)
                        .addModule(new JavaTimeModule())
                        .addModule(codes)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .enable(
                                com.fasterxml.jackson.core.JsonGenerator.Feature
                                        .WRITE_BIGDECIMAL_AS_PLAIN)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                c ->
                                        c.setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Float,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Boolean,
                                                        CoercionAction.Fail))
                        .withCoercionConfig(
                                LogicalType.Integer,
                                c -> c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                        .serializationInclusion(JsonInclude.Include.NON_NULL)
                        .build();
    }

    /** The value as compact JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value as indented JSON, for files that people look at. */
    public String writePretty(Object value) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
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
            return checked(mapper.readValue(json, type));
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
            return checked(mapper.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) == null) {
                    throw new Refusal("common.json.missing", place + "/" + i);
                }
                require(list.get(i), place + "/" + i);
            }
        } else if (value instanceof Record facts) {
            for (RecordComponent part : facts.getClass().getRecordComponents()) {
                Object inner = read(facts, part);
                String there = place + "/" + part.getName();
                if (inner == null && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new Refusal("common.json.missing", there);
                }
                require(inner, there);
            }
        }
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
        return switch (e) {
            case UnrecognizedPropertyException _ -> new Refusal("common.json.unknownField", place);
            case InvalidFormatException bad ->
                    new Refusal("common.json.value", place, shortened(bad.getValue()));
            case JsonMappingException _
                    when !place.isEmpty() && !(e.getCause() instanceof StreamReadException) ->
                    new Refusal("common.json.type", place);
            default -> new Refusal("common.json.broken", line);
        };
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
}
