package com.khaacho.testing.api;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
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
        String picture = send(shop, "image/png", png).json().getString("attachmentId");
        return place(shop, picture).json().getString("orderId");
    }

    public static Answer place(Shop shop, String attachmentId) {
        return shop.api().post("/api/v1/orders", shop.token(), "{\"attachmentId\":\"" + attachmentId + "\"}");
    }
}
