package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.anning.common.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** No log line and no error text can show a client's data through a record's toString. */
class PersonalDataTest {

    private record Careless(String name) {}

    static Stream<Class<?>> personal() {
        return house().filter(c -> c.isAnnotatedWith(PersonalData.class)).map(JavaClass::reflect);
    }

    private static Stream<JavaClass> house() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.anning")
                        .stream();
    }

    private static String shown(Class<?> type) throws ReflectiveOperationException {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        Object empty =
                unsafe.getClass().getMethod("allocateInstance", Class.class).invoke(unsafe, type);
        return empty.toString();
    }

    @ParameterizedTest
    @MethodSource("personal")
    void showsNothingButItsType(Class<?> type) throws ReflectiveOperationException {
        assertEquals(type.getSimpleName(), shown(type));
    }

    @Test
    void aCarelessRecordIsSeen() throws ReflectiveOperationException {
        assertTrue(shown(Careless.class).contains("name="));
    }

    @Test
    void everyFactsRecordIsMarked() {
        List<String> unmarked =
                house().filter(c -> c.reflect().isRecord())
                        .filter(c -> c.getSimpleName().endsWith("Facts"))
                        .filter(c -> !c.isAnnotatedWith(PersonalData.class))
                        .map(JavaClass::getName)
                        .toList();

        assertEquals(List.of(), unmarked, "mark them @PersonalData and override toString");
    }
}
