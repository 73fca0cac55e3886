package com.khaacho.testing.api;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A picture of an order list, and sending it. */
public final class Photo {
    private static final String ATTACHMENTS = "/api/v1/attachments";

    private Photo() {}

    /** Words in black on white, as PNG. */
    public static byte[] of(String words) {
        BufferedImage paper = new BufferedImage(900, 120, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        pen.drawString(words, 30, 75);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Words on a page of PDF, as an office writes them. */
    public static byte[] document(String words) {
        String content = "BT /F1 14 Tf 50 700 Td (" + words + ") Tj ET";
        String pdf =
                """
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
                4 0 obj<</Length %d>>stream
                %s
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """;
        return pdf.formatted(content.length(), content).getBytes(StandardCharsets.US_ASCII);
    }

    public static Answer send(Shop shop, String mediaType, byte[] content) {
        return shop.api()
                .send(shop.api()
                        .authorised(ATTACHMENTS, shop.token())
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(content))
                        .build());
    }

    /** Places an order by a picture; both must be taken. Returns the order's id. */
    public static String order(Shop shop, byte[] png) {
        return order(shop, "image/png", png);
    }

    public static String order(Shop shop, String mediaType, byte[] content) {
        String picture = send(shop, mediaType, content).json().getString("attachmentId");
        return place(shop, picture).json().getString("orderId");
    }

    public static Answer place(Shop shop, String attachmentId) {
        return shop.api().post("/api/v1/orders", shop.token(), "{\"attachmentId\":\"" + attachmentId + "\"}");
    }
}
