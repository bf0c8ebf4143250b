package org.anning.app;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The program with a window. */
public final class Desktop extends Application {

    /**
     * Opens the window and returns when it was closed.
     *
     * @param casebook the one to unlock, instead of the one opened last
     */
    static void start(Optional<Path> casebook) {
        launch(Desktop.class, casebook.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Composition program =
                new Composition(stage, home(), Clock.system(ZoneId.of("Asia/Shanghai")))
                        .viewing(file -> getHostServices().showDocument(file.toUri().toString()));
        program.begin(getParameters().getRaw().stream().findFirst().map(Path::of));
        program.rehearse();
    }

    /** Where the program keeps its own settings and the sample; cases lie in casebooks only. */
    static Path home() {
        String elsewhere = System.getProperty("anning.home");
        return elsewhere != null
                ? Path.of(elsewhere)
                : Path.of(System.getProperty("user.home"), ".anning");
    }
}
