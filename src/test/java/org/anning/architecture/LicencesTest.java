package org.anning.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

/** Keeps docs/licences.md to what is on the class path, under the licences that it says itself. */
class LicencesTest {

    private static final Path PAGE = Path.of("docs/licences.md");

    /** Every library by name and version, with the names of its licences. */
    private static TreeMap<String, String> libraries() throws Exception {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        TreeMap<String, String> found = new TreeMap<>();
        for (String entry : path.split(File.pathSeparator)) {
            Path folder = up(Path.of(entry));
            Path pom = folder.resolve(named(folder) + ".pom");
            if (entry.endsWith(".jar") && Files.exists(pom)) {
                found.put(up(folder).getFileName() + " " + folder.getFileName(), licences(pom));
            }
        }
        return found;
    }

    private static String named(Path folder) {
        return up(folder).getFileName() + "-" + folder.getFileName();
    }

    /** The licences of a library or, where it names none, of its parent. */
    private static String licences(Path pom) throws Exception {
        Element project =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(pom.toFile())
                        .getDocumentElement();
        Element list = child(project, "licenses");
        if (list != null) {
            NodeList names = list.getElementsByTagName("name");
            Set<String> all = new TreeSet<>();
            for (int i = 0; i < names.getLength(); i++) {
                all.add(names.item(i).getTextContent().strip().replaceAll("\\s+", " "));
            }
            return String.join("; ", all);
        }
        Element parent = child(project, "parent");
        if (parent == null) {
            return "";
        }
        Path repository = repository(pom, project, parent);
        String name = text(parent, "artifactId");
        String version = text(parent, "version");
        return licences(
                repository
                        .resolve(text(parent, "groupId").replace('.', '/'))
                        .resolve(name)
                        .resolve(version)
                        .resolve(name + "-" + version + ".pom"));
    }

    private static Path repository(Path pom, Element project, Element parent) {
        String group =
                child(project, "groupId") == null
                        ? text(parent, "groupId")
                        : text(project, "groupId");
        Path folder = up(up(up(pom)));
        for (int i = group.split("\\.", -1).length; i > 0; i--) {
            folder = up(folder);
        }
        return folder;
    }

    private static String text(Element of, String name) {
        Element child = child(of, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static Path up(Path path) {
        return path.toAbsolutePath().resolve("..").normalize();
    }

    private static @Nullable Element child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** The rows of the page: library, version and licence. */
    private static TreeMap<String, String> rows() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ") && !line.startsWith("| library")) {
                String[] cells = line.split("\\|");
                rows.put(cells[1].strip() + " " + cells[2].strip(), cells[3].strip());
            }
        }
        return rows;
    }

    /** What the page says is there for tests only. */
    private static Set<String> forTests() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLibraryStandsThereWithTheLicenceThatItNames() throws Exception {
        TreeMap<String, String> wanted = libraries();
        Set<String> tests = forTests();
        wanted.keySet().removeIf(library -> tests.contains(library.split(" ")[0]));

        assertTrue(wanted.size() > 60, wanted.keySet().toString());
        assertEquals(
                lines(wanted),
                lines(rows()),
                "correct docs/licences.md; a library may only join with a licence that fits ours");
    }

    private static List<String> lines(TreeMap<String, String> libraries) {
        return libraries.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    @Test
    void whatTheProgramNeedsIsNotCalledATestLibrary() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Set<String> needed =
                pom.lines()
                        .filter(l -> l.contains("<dependency><groupId>") && !l.contains("test"))
                        .map(l -> l.replaceAll(".*<artifactId>(.*?)</artifactId>.*", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> both = new TreeSet<>(needed);
        both.retainAll(forTests());

        assertTrue(needed.contains("h2"), needed.toString());
        assertEquals(Set.of(), both);
        assertTrue(lines(rows()).stream().noneMatch(line -> line.endsWith(": ")));
    }
}
