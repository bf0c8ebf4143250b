package org.anning.app;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The language of what a command says; found before the commands are made. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "zh|en", description = "${bundle:casefile.command.lang}")
    private @Nullable Lang lang;

    /** The language asked for, or this one. */
    Lang or(Lang usual) {
        return lang == null ? usual : lang;
    }
}
