package com.khaacho.bench.parse;

import com.khaacho.bench.BenchFailure;
import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.csv.CsvException;
import com.khaacho.csv.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A catalogue as CSV, in the columns of the catalogue's export: sku, name, name_ne ... aliases. */
final class ProductFile {

    private static final List<String> COLUMNS =
            List.of("sku", "name", "name_ne", "brand", "category", "unit", "pack", "aliases");

    private static final Pattern BETWEEN_ALIASES = Pattern.compile(";");

    private ProductFile() {}

    /** @throws BenchFailure for a file that cannot be read or lacks a column */
    static Catalogue read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvReader csv = new CsvReader(in);
            List<String> heading = csv.next();
            if (heading == null || !heading.containsAll(COLUMNS)) {
                throw new BenchFailure(file + " has not the columns " + String.join(",", COLUMNS));
            }
            List<Product> products = new ArrayList<>();
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                products.add(product(products.size() + 1L, row, heading));
            }
            return new Catalogue(products);
        } catch (IOException | CsvException e) {
            throw new BenchFailure(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Product product(long id, List<String> row, List<String> heading) {
        List<String> cells = COLUMNS.stream()
                .map(column -> cell(row, heading.indexOf(column)))
                .toList();
        return new Product(
                id,
                cells.get(0),
                cells.get(1),
                orNull(cells.get(2)),
                orNull(cells.get(3)),
                cells.get(4),
                cells.get(5),
                orNull(cells.get(6)),
                aliases(cells.get(7)));
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> aliases(String cell) {
        return BETWEEN_ALIASES
                .splitAsStream(cell)
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }
}
