package org.anning.evidence.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;

import org.anning.common.Refusal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads pictures as a person would hold them, turned by what the camera noted. The size in the
 * header is judged before anything is decoded, and a large picture is decoded in small, so that a
 * small hostile file cannot fill the memory.
 */
public final class Pictures {

    /** Larger pictures are not decoded at all; 12,000 by 12,000. */
    static final long MOST_PIXELS = 144_000_000;

    /** What must be decoded whole before it can be made smaller may have this many. */
    private static final long MOST_PIXELS_AT_ONCE = 50_000_000;

    private static final Set<String> ROW_BY_ROW = Set.of("jpeg", "png");

    private Pictures() {}

    /**
     * A picture, upright, without transparency.
     *
     * @param mostPixels it is decoded at a half, a third and so on of its size until it has at most
     *     this many
     * @throws Refusal when it is broken, too large, or of a kind that is not read
     */
    public static BufferedImage upright(byte[] file, long mostPixels) {
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal("evidence.picture.unread");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return turned(read(reader, mostPixels), orientation(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Refusal("evidence.picture.broken");
        }
    }

    private static BufferedImage read(ImageReader reader, long mostPixels) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        boolean rows = ROW_BY_ROW.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (width * height > (rows ? MOST_PIXELS : MOST_PIXELS_AT_ONCE)) {
            throw new Refusal("evidence.picture.huge", width, height);
        }
        int step = 1;
        while ((width / step) * (height / step) > mostPixels) {
            step++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        try {
            return reader.read(0, how);
        } catch (RuntimeException broken) {
            // Readers of other people's files fail in many ways.
            throw new IOException(broken);
        }
    }

    /**
     * What the camera noted of how it was held, from 1 (upright) to 8; 1 where it noted nothing.
     */
    private static int orientation(byte[] file) {
        try {
            Metadata noted = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
            ExifIFD0Directory exif = noted.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer held = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return held == null || held < 1 || held > 8 ? 1 : held;
        } catch (ImageProcessingException | IOException none) {
            return 1;
        }
    }

    private static BufferedImage turned(BufferedImage picture, int held) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn =
                switch (held) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean lying = held >= 5;
        return drawn(picture, lying ? h : w, lying ? w : h, turn);
    }

    /** A picture no larger than this on its longer side, for a list. */
    public static BufferedImage small(byte[] file, int side) {
        BufferedImage picture = upright(file, 16L * side * side);
        double scale =
                Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        return scaled(picture, scale);
    }

    /** The picture at this scale, at most 1; by halves, so that thin lines stay. */
    public static BufferedImage scaled(BufferedImage picture, double scale) {
        BufferedImage now = picture;
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        while (now.getWidth() != width || now.getHeight() != height) {
            int w = Math.max(width, now.getWidth() / 2);
            int h = Math.max(height, now.getHeight() / 2);
            now =
                    drawn(
                            now,
                            w,
                            h,
                            AffineTransform.getScaleInstance(
                                    (double) w / now.getWidth(), (double) h / now.getHeight()));
        }
        return now;
    }

    private static BufferedImage drawn(BufferedImage picture, int w, int h, AffineTransform how) {
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, w, h);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return out;
    }

    /** The picture as a PNG file. */
    public static byte[] png(BufferedImage picture) {
        return written(picture, "png", 1);
    }

    /** The picture as a JPEG file of good quality. */
    public static byte[] jpeg(BufferedImage picture) {
        return written(picture, "jpeg", 0.9f);
    }

    private static byte[] written(BufferedImage picture, String format, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality < 1) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
