package org.anning.printing;

/**
 * A page as a picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row by row, opaque
 */
public record PageImage(int width, int height, int[] argb) {}
