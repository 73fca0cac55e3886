package com.khaacho.bench.parse;

import com.khaacho.catalog.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho bench parse`. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "How many labelled messages are understood, and how long each takes. Starts no servers.")
public final class ParseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            required = true,
            description = "Products as CSV: sku,name,name_ne,brand,category,unit,pack,aliases.")
    private Path catalogue;

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            required = true,
            description = "Labelled messages, a JSON object a line: id, kind, text, expected.")
    private Path orders;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes what was understood, a JSON object a line.")
    private Path out;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Times that each message is parsed for its time (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures to this file as JSON.")
    private Path json;

    @Override
    public Integer call() {
        Catalogue products = ProductFile.read(catalogue);
        List<LabelledMessage> messages = LabelledMessage.read(orders);
        ParseBench.Result result = new ParseBench(products, messages).run(Math.max(1, rounds));
        ParseReport report = new ParseReport(result, products.products().size());
        spec.commandLine().getOut().println(report.text());
        if (out != null) {
            report.writePredictions(out);
        }
        if (json != null) {
            report.writeJson(json);
        }
        return ExitCode.OK;
    }
}
