package org.anning.fx;

import java.util.Locale;

/**
 * A short code for a bug, to be read out over the telephone: the same bug gives the same code, and
 * nothing of what the user typed is in it, because only class and method names go in.
 *
 * @param code three groups such as "K3F2:A71Q:0000"
 */
public record ErrorCode(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FRAMES = 8;

    /** The code of this failure: its kind, its root cause's kind, and where that came from. */
    public static ErrorCode of(Throwable failure) {
        Throwable root = rootOf(failure);
        return new ErrorCode(
                group(failure.getClass().getName())
                        + ":"
                        + group(root.getClass().getName())
                        + ":"
                        + group(where(root)));
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** Line numbers are left out: they move with every release. */
    private static String where(Throwable root) {
        StringBuilder frames = new StringBuilder();
        StackTraceElement[] stack = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            if (stack[i].getClassName().startsWith("org.anning.")) {
                frames.append(stack[i].getClassName()).append(stack[i].getMethodName());
            }
        }
        if (frames.isEmpty() && stack.length > 0) {
            frames.append(stack[0].getClassName()).append(stack[0].getMethodName());
        }
        return frames.toString().replaceAll("[$\\d]+", "").toLowerCase(Locale.ROOT);
    }

    private static String group(String text) {
        int hash = text.hashCode();
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            group.append(ALPHABET.charAt(hash >>> (5 * i) & 31));
        }
        return group.toString();
    }
}
