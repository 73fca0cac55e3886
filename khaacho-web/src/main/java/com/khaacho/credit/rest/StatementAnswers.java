package com.khaacho.credit.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.credit.StatementResult;
import com.khaacho.credit.app.MakeStatement;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Statements of account: from the address to the period, and from the statement to the form that is accepted. */
@ApplicationScoped
public class StatementAnswers {

    static final String CSV = "text/csv";
    static final String PDF = "application/pdf";

    /** The first one is for who accepts anything. */
    private static final List<Variant> FORMS = Stream.of(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "csv"), new MediaType("application", "pdf"))
            .map(type -> new Variant(type, (String) null, null))
            .toList();

    private final MakeStatement makeStatement;
    private final Clock clock;

    @Inject
    public StatementAnswers(MakeStatement makeStatement, Clock clock) {
        this.makeStatement = makeStatement;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected StatementAnswers() {
        this(null, null);
    }

    /**
     * Answers with the statement of the period that the address names.
     *
     * @throws ProblemException when the period cannot be, or there is no such account for the caller
     */
    public Response answer(UUID retailerId, Caller caller, HttpServletRequest request, Request wanted) {
        StatementPeriod period = period(
                request.getParameter("from"),
                request.getParameter("to"),
                LocalDate.ofInstant(clock.instant(), NepaliDate.ZONE));
        StatementResult result = makeStatement.of(retailerId, period, caller);
        if (result instanceof StatementResult.Made made) {
            return answer(made.statement(), wanted);
        } else if (result instanceof StatementResult.TooLong) {
            throw new ProblemException(
                    ProblemCode.STATEMENT_TOO_LONG,
                    "From " + period.first() + " to " + period.last() + " there are more than " + Statement.MAX_LINES
                            + " lines");
        }
        throw CreditResource.notFound();
    }

    /** Both days belong to it. Without any it is the month up to today; without the first one, the month up to the last. */
    static StatementPeriod period(String from, String to, LocalDate today) {
        LocalDate last = Parameters.day("to", to, StatementPeriod.EARLIEST, today, today);
        LocalDate monthBefore = last.minusMonths(1).plusDays(1);
        LocalDate usual = monthBefore.isBefore(StatementPeriod.EARLIEST) ? StatementPeriod.EARLIEST : monthBefore;
        LocalDate first = Parameters.day("from", from, StatementPeriod.EARLIEST, today, usual);
        if (last.isBefore(first)) {
            throw new ProblemException(ProblemCode.INVALID_PERIOD, "to is before from");
        }
        return new StatementPeriod(first, last);
    }

    private Response answer(Statement statement, Request wanted) {
        MediaType form = wanted.selectVariant(FORMS).getMediaType();
        return switch (form.getSubtype()) {
            case "csv" -> file(statement, "csv", StatementCsv.bytes(statement), form.withCharset("utf-8"));
            case "pdf" -> file(statement, "pdf", makeStatement.print(statement), form);
            default -> Response.ok(CreditJson.statement(statement), form).build();
        };
    }

    private static Response file(Statement statement, String ending, byte[] content, MediaType form) {
        String name = "statement-" + statement.period().first() + "-"
                + statement.period().last() + "." + ending;
        return Response.ok(content, form)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
