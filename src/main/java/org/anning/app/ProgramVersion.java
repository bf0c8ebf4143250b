package org.anning.app;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Anning " + (version == null ? "" : version)};
    }
}
