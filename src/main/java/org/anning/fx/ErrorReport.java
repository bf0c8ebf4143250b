package org.anning.fx;

/**
 * What the error screen shows and what can be copied from it.
 *
 * @param code the short code
 * @param text versions, code and stack; class and method names only, never a message, because
 *     messages may quote a client
 */
public record ErrorReport(ErrorCode code, String text) {

    private static final int DEEPEST = 10;

    /** The report of a failure. */
    public static ErrorReport of(Throwable failure) {
        ErrorCode code = ErrorCode.of(failure);
        StringBuilder text = new StringBuilder();
        text.append("code ").append(code.code()).append('\n');
        text.append("java ").append(System.getProperty("java.version")).append('\n');
        text.append("javafx ").append(System.getProperty("javafx.version")).append('\n');
        text.append("os ").append(System.getProperty("os.name")).append('\n');
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("  ").append(frame).append('\n');
            }
            cause = cause.getCause();
        }
        return new ErrorReport(code, text.toString());
    }
}
