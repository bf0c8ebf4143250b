import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Builds what volunteers install, with its own Java and JavaFX, from {@code target/anning.jar} and
 * {@code target/lib}: an image of the program, and from it what the arguments name of {@code deb},
 * {@code rpm}, {@code msi}, {@code exe}, {@code dmg} and {@code portable}, or all that
 * this system can. Run by {@code mvn -q -DskipTests package exec:exec@installer}; the results are in
 * {@code target/installer}. docs/how-to/make-a-release.md says what was tried where.
 *
 * <p>The environment variable {@code ANNING_RELEASE_KEY} names the file of the key that releases are
 * signed with; where there is none yet, it is made. Programs built with it take the updates that are
 * signed with it.
 */
public final class Installer {

    private static final String NAME = "Anning";

    /** What the libraries ask for, seen with jdeps and by using the program; no compiler, no net client. */
    private static final List<String> MODULES =
            List.of(
                    "java.compiler", // only the interfaces, which H2 links to
                    "java.desktop",
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.sql",
                    "java.transaction.xa",
                    "java.xml",
                    "javafx.controls",
                    "javafx.fxml",
                    "jdk.charsets", // GB18030 of bills
                    "jdk.localedata",
                    "jdk.unsupported");

    /** As in pom.xml, and docs/decisions/0061 for the rest. */
    private static final List<String> JVM =
            List.of(
                    "-Dh2.allowedClasses=none",
                    "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+DisableAttachMechanism",
                    "-XX:+UseSerialGC",
                    "-Xms128m",
                    "-Xlog:disable");

    /** Of all files in the packages: the cache holds only for jars of the second it was made with. */
    private static final Instant SECOND = Instant.parse("2026-01-01T00:00:00Z");

    /** Never changes: by it a newer msi replaces an older one. */
    private static final String UPGRADE = "6f1c2f0e-6f52-4f5e-9f0a-3c9f5d2f7a11";

    private final String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private final boolean windows = os.contains("windows");
    private final boolean mac = os.contains("mac");
    private final Path java = Path.of(System.getProperty("java.home"));
    private final Path target = Path.of("target").toAbsolutePath();
    private final Path work = target.resolve("installer");
    private final String version;

    private Installer(String version) {
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        Installer installer = new Installer(args[0]);
        List<String> wanted = List.of(args).subList(1, args.length);
        installer.image();
        for (String type : wanted.isEmpty() ? installer.possible() : wanted) {
            if (type.equals("portable")) {
                installer.portable();
            } else {
                installer.packaged(type);
            }
        }
        installer.checksums();
    }

    private List<String> possible() {
        if (windows) {
            return List.of("msi", "exe", "portable");
        }
        return mac ? List.of("dmg", "portable") : List.of("deb", "rpm", "portable");
    }

    /** Links the Java, gathers the jars, makes the launcher and trains the cache. */
    private void image() throws Exception {
        delete(work);
        Path runtime = work.resolve("runtime");
        Path modules = javafx(work.resolve("modules"));
        run(
                tool("jlink"),
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales",
                "zh,en",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--compress",
                "zip-6",
                "--output",
                runtime.toString());
        Path jars = Files.createDirectories(work.resolve("jars"));
        Files.copy(target.resolve("anning.jar"), jars.resolve("anning.jar"));
        for (Path jar : files(target.resolve("lib"), name -> !name.startsWith("javafx-"))) {
            Files.copy(jar, jars.resolve(jar.getFileName()));
        }
        for (Path jar : files(jars, name -> name.startsWith("bcprov"))) {
            unsign(jar);
        }
        Files.writeString(jars.resolve("anning.aot"), "");
        KeyPair key = releaseKey();
        if (key != null) {
            Files.writeString(jars.resolve("release.pub"), base64(key.getPublic().getEncoded()));
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                tool("jpackage"),
                                "--type",
                                "app-image",
                                "--name",
                                NAME,
                                "--app-version",
                                version,
                                "--vendor",
                                NAME,
                                "--icon",
                                icon().toString(),
                                "--runtime-image",
                                runtime.toString(),
                                "--input",
                                jars.toString(),
                                "--main-jar",
                                "anning.jar",
                                "--main-class",
                                "org.anning.app.Main",
                                "--dest",
                                work.toString()));
        for (String option : JVM) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/anning.aot"));
        command.addAll(List.of("--java-options", "-Danning.release.key=$APPDIR/release.pub"));
        if (windows) {
            // A window has no console there: this second launcher is for commands.
            Path console = work.resolve("console.properties");
            Files.writeString(console, "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
            command.addAll(List.of("--add-launcher", "anning-command=" + console));
        }
        run(command);
        train();
    }

    /** The cache leaves out classes of signed jars, and we use no provider that must be signed. */
    private static void unsign(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path file : files(inside.getPath("META-INF"), n -> n.matches(".*\\.(SF|RSA|DSA|EC)"))) {
                Files.delete(file);
            }
        }
    }

    /**
     * JavaFX as modules whose native libraries lie in the image: taken from its jars, they would be
     * unpacked into the volunteer's home.
     */
    private Path javafx(Path modules) throws Exception {
        Files.createDirectories(modules);
        for (Path jar : files(target.resolve("lib"), name -> name.matches("javafx-.*-.*-.*\\.jar"))) {
            String name = jar.getFileName().toString();
            Path unpacked = Files.createDirectories(modules.resolveSibling("javafx").resolve(name));
            Path natives = Files.createDirectories(modules.resolveSibling("natives").resolve(name));
            run(unpacked, tool("jar"), "--extract", "--file", jar.toString());
            for (Path library : files(unpacked, file -> file.matches(".*\\.(so|dll|dylib)"))) {
                Files.move(library, natives.resolve(library.getFileName()));
            }
            run(
                    tool("jmod"),
                    "create",
                    "--class-path",
                    unpacked.toString(),
                    "--libs",
                    natives.toString(),
                    modules.resolve(name.replaceFirst("javafx-([a-z]+)-.*", "javafx.$1.jmod"))
                            .toString());
        }
        return modules;
    }

    /**
     * Lets the program go through a scripted day and keeps what the virtual machine learned.
     */
    private void train() throws Exception {
        Path app = app();
        FileTime second = FileTime.from(SECOND);
        for (Path jar : files(app, name -> name.endsWith(".jar"))) {
            Files.setLastModifiedTime(jar, second);
        }
        Path modules = runtime().resolve("lib").resolve("modules");
        Files.setLastModifiedTime(modules, second);
        String classPath =
                String.join(
                        System.getProperty("path.separator"),
                        Files.readAllLines(app.resolve(NAME + ".cfg")).stream()
                                .filter(line -> line.startsWith("app.classpath="))
                                .map(line ->
                                        line.substring(line.indexOf('=') + 1)
                                                .replace("$APPDIR", app.toString()))
                                .toList());
        Path cache = app.resolve("anning.aot");
        Path day = work.resolve("day");
        List<String> command = new ArrayList<>();
        boolean windowless = !windows && !mac && !(onPath("xvfb-run") && hasGtk());
        if (!windows && !mac && !windowless) {
            command.addAll(List.of("xvfb-run", "-a"));
        }
        command.add(runtime().resolve("bin").resolve("java").toString());
        JVM.stream().filter(option -> !option.startsWith("-Xlog")).forEach(command::add);
        if (windowless) {
            System.out.println("No xvfb-run or no GTK: the cache is trained without a real window");
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        Files.delete(cache);
        command.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-cp",
                        classPath,
                        "org.anning.app.ScriptedDay$Main",
                        "day",
                        day.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ANNING_PASSPHRASE", "示例案卷库的公开口令");
        Path said = work.resolve("day.log");
        builder.redirectOutput(said.toFile());
        int end = builder.start().waitFor();
        if (end != 0 || !Files.exists(cache)) {
            throw new IllegalStateException("the scripted day ended with " + end + ", see " + said);
        }
        delete(day);
    }

    private void packaged(String type) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                tool("jpackage"),
                                "--type",
                                type,
                                "--name",
                                NAME,
                                "--app-version",
                                version,
                                "--vendor",
                                NAME,
                                "--description",
                                "Casebook for legal-aid volunteers",
                                "--license-file",
                                "LICENSE",
                                "--app-image",
                                imageFolder().toString(),
                                "--file-associations",
                                association().toString(),
                                "--resource-dir",
                                resources(type).toString(),
                                "--dest",
                                work.toString()));
        if (windows) {
            command.addAll(
                    List.of(
                            "--win-per-user-install",
                            "--win-menu",
                            "--win-menu-group",
                            "安宁 Anning",
                            "--win-shortcut",
                            "--win-upgrade-uuid",
                            UPGRADE));
        } else if (mac) {
            command.addAll(List.of("--mac-package-identifier", "org.anning"));
        } else {
            command.addAll(
                    List.of(
                            "--linux-package-name",
                            "anning",
                            "--linux-menu-group",
                            "Office",
                            "--linux-shortcut"));
        }
        run(command);
        if (type.equals("deb")) {
            keepSeconds();
        }
    }

    /** What jpackage takes in place of its own, and for rpm its own with the seconds kept. */
    private Path resources(String type) throws Exception {
        Path ours = Path.of("installer", "resources");
        if (!type.equals("rpm")) {
            return ours;
        }
        Path all = Files.createDirectories(work.resolve("resources"));
        for (Path file : files(ours, _ -> true)) {
            Files.copy(file, all.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Path theirs = work.resolve("jpackage");
        run(
                tool("jimage"),
                "extract",
                "--include",
                "regex:.*/template\\.spec",
                "--dir",
                theirs.toString(),
                java.resolve("lib").resolve("modules").toString());
        String spec =
                Files.readString(
                        theirs.resolve("jdk.jpackage/jdk/jpackage/internal/resources/template.spec"));
        String copied = "cp -r %{_sourcedir}APPLICATION_DIRECTORY/* %{buildroot}APPLICATION_DIRECTORY\n";
        if (!spec.contains(copied)) {
            throw new IllegalStateException("the template of this JDK's jpackage is another one");
        }
        String seconds =
                "find %{buildroot}APPLICATION_DIRECTORY -type f -exec touch -d " + SECOND + " {} +\n";
        Files.writeString(all.resolve("anning.spec"), spec.replace(copied, copied + seconds));
        return all;
    }

    /** Packs the deb again with the second that the cache asks for: jpackage copies without it. */
    private void keepSeconds() throws Exception {
        Path deb = files(work, name -> name.endsWith(".deb")).getFirst();
        Path open = work.resolve("deb");
        run("dpkg-deb", "--raw-extract", deb.toString(), open.toString());
        try (Stream<Path> all = Files.walk(open)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(SECOND));
            }
        }
        run("dpkg-deb", "--root-owner-group", "--build", open.toString(), deb.toString());
        delete(open);
    }

    /** The image with its settings, its sample and its casebooks beside it: nothing elsewhere. */
    private void portable() throws Exception {
        Path launcher = app().resolve(NAME + ".cfg");
        String installed = Files.readString(launcher);
        Files.writeString(
                launcher, installed.stripTrailing() + "\njava-options=-Danning.home=$ROOTDIR/data\n");
        // By tar, which Windows has too: it keeps the seconds that the cache asks for.
        String file = NAME + "-" + version + "-portable" + (windows ? ".zip" : ".tar.gz");
        run(work, "tar", "-caf", file, imageFolder().getFileName().toString());
        Files.writeString(launcher, installed);
    }

    /** One line for each package, as sha256sum reads it. */
    private void checksums() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(work, name -> name.matches(".*\\.(deb|rpm|msi|exe|dmg|zip|tar\\.gz)"))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.append(HexFormat.of().formatHex(hash))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(work.resolve("SHA256SUMS"), lines);
        System.out.print(lines);
        KeyPair key = releaseKey();
        if (key == null) {
            System.out.println("Not signed: ANNING_RELEASE_KEY names no key");
            return;
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(lines.toString().getBytes(StandardCharsets.UTF_8));
        Files.writeString(work.resolve("SHA256SUMS.sig"), base64(signature.sign()));
    }

    /** Both halves in one file, a line each; null where none is wanted. */
    private static KeyPair releaseKey() throws Exception {
        String place = System.getenv("ANNING_RELEASE_KEY");
        if (place == null) {
            return null;
        }
        Path file = Path.of(place);
        if (!Files.exists(file)) {
            KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createFile(file);
            // Where the system can, for its owner's eyes only.
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
            Files.writeString(
                    file,
                    base64(made.getPublic().getEncoded()) + base64(made.getPrivate().getEncoded()));
            System.out.println("Made the key " + file + ": keep it, and keep it secret");
        }
        List<String> halves = Files.readAllLines(file);
        Base64.Decoder decoder = Base64.getDecoder();
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(decoder.decode(halves.get(0)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(halves.get(1)))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private Path association() throws IOException {
        Path file = work.resolve("association.properties");
        Files.writeString(
                file,
                "extension=anning\nmime-type=application/x-anning-casebook\ndescription=Anning casebook\n");
        return file;
    }

    /** The picture in the form of this system: Windows and macOS take a PNG in a frame of theirs. */
    private Path icon() throws IOException {
        Path png = Path.of("installer", "anning.png").toAbsolutePath();
        if (!windows && !mac) {
            return png;
        }
        byte[] picture = Files.readAllBytes(png);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path icon = work.resolve(windows ? "anning.ico" : "anning.icns");
        if (windows) {
            ByteBuffer frame = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            frame.putShort((short) 0).putShort((short) 1).putShort((short) 1);
            frame.putInt(0).putShort((short) 1).putShort((short) 32);
            frame.putInt(picture.length).putInt(22);
            bytes.write(frame.array());
        } else {
            DataOutputStream frame = new DataOutputStream(bytes);
            frame.write("icns".getBytes(StandardCharsets.US_ASCII));
            frame.writeInt(picture.length + 16);
            frame.write("ic09".getBytes(StandardCharsets.US_ASCII));
            frame.writeInt(picture.length + 8);
        }
        bytes.write(picture);
        Files.write(icon, bytes.toByteArray());
        return icon;
    }

    private Path imageFolder() {
        return work.resolve(mac ? NAME + ".app" : NAME);
    }

    private Path app() {
        Path root = imageFolder();
        return mac ? root.resolve("Contents/app") : root.resolve(windows ? "app" : "lib/app");
    }

    private Path runtime() {
        Path root = imageFolder();
        if (mac) {
            return root.resolve("Contents/runtime/Contents/Home");
        }
        return root.resolve(windows ? "runtime" : "lib/runtime");
    }

    private String tool(String name) {
        return java.resolve("bin").resolve(name).toString();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean hasGtk() throws IOException {
        try (Stream<Path> all = Files.find(Path.of("/usr"), 4, (file, _) -> file.endsWith("libgtk-3.so.0"))) {
            return all.findAny().isPresent();
        }
    }

    private static List<Path> files(Path folder, Predicate<String> name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> name.test(file.getFileName().toString())).sorted().toList();
        }
    }

    private static void run(String... command) throws Exception {
        run(List.of(command));
    }

    private static void run(List<String> command) throws Exception {
        run(Path.of("").toAbsolutePath(), command.toArray(String[]::new));
    }

    private static void run(Path folder, String... command) throws Exception {
        int end = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IllegalStateException(Path.of(command[0]).getFileName() + " ended with " + end);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
