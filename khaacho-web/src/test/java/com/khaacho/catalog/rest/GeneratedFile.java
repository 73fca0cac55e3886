package com.khaacho.catalog.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file with products that exists nowhere as a whole: each row is made when it is read. */
final class GeneratedFile extends InputStream {

    private static final String HEADING = "sku,name,name_ne,brand,category,unit,pack,aliases\r\n";

    private final int rows;
    private final String padding;
    private byte[] row = HEADING.getBytes(StandardCharsets.UTF_8);
    private int made;
    private int place;

    /** @param padding further aliases of each product */
    GeneratedFile(int rows, String padding) {
        this.rows = rows;
        this.padding = padding;
    }

    @Override
    public int read() {
        if (place == row.length && !nextRow()) {
            return -1;
        }
        return row[place++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (place == row.length && !nextRow()) {
            return -1;
        }
        int count = Math.min(length, row.length - place);
        System.arraycopy(row, place, buffer, offset, count);
        place += count;
        return count;
    }

    private boolean nextRow() {
        if (made == rows) {
            return false;
        }
        made++;
        String text = "SKU-" + made + ",Rice " + made + ",चामल " + made + ",Local,Rice,sack,25 kg,rice " + made + ";"
                + padding + "\r\n";
        row = text.getBytes(StandardCharsets.UTF_8);
        place = 0;
        return true;
    }
}
