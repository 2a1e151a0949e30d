package support;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** How a block of text is set; lengths are in points. */
record PdfStyle(PDFont font, float size, float indent, float spaceBefore) {

    static final PdfStyle TITLE = new PdfStyle(new PDType1Font(FontName.HELVETICA_BOLD), 20, 0, 0);
    static final PdfStyle HEADING = new PdfStyle(new PDType1Font(FontName.HELVETICA_BOLD), 14, 0, 14);
    static final PdfStyle PARAGRAPH = new PdfStyle(new PDType1Font(FontName.HELVETICA), 12, 0, 8);
    static final PdfStyle ITEM = new PdfStyle(new PDType1Font(FontName.HELVETICA), 12, 18, 4);
    static final PdfStyle FOOTER = new PdfStyle(new PDType1Font(FontName.HELVETICA), 9, 0, 0);

    float leading() {
        return size * 1.35f;
    }
}
