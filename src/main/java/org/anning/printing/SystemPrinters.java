package org.anning.printing;

import org.anning.common.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PageRanges;

/** The printers that the operating system knows; gets the very PDF that was shown. */
public final class SystemPrinters implements Printers {

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        PrintService first = PrintServiceLookup.lookupDefaultPrintService();
        if (first != null) {
            names.add(first.getName());
        }
        for (PrintService service : services()) {
            if (!names.contains(service.getName())) {
                names.add(service.getName());
            }
        }
        return names;
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }

    @Override
    public void print(byte[] pdf, Order order) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName("Anning");
            job.setPrintService(service(order.printer()));
            job.setPageable(new PDFPageable(document, Orientation.AUTO));
            PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
            wishes.add(MediaSizeName.ISO_A4);
            wishes.add(new Copies(order.copies()));
            wishes.add(new PageRanges(order.from(), order.to()));
            job.print(wishes);
        } catch (PrinterException | IOException e) {
            throw new Refusal("printing.refused", order.printer());
        }
    }

    private static PrintService service(String name) {
        for (PrintService service : services()) {
            if (service.getName().equals(name)) {
                return service;
            }
        }
        throw new Refusal("printing.gone", name);
    }
}
