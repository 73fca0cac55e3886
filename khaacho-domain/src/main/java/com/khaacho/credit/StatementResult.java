package com.khaacho.credit;

/** What came of asking for a statement. */
public sealed interface StatementResult {

    /** Here it is. */
    record Made(Statement statement) implements StatementResult {}

    /** The period has more than {@link Statement#MAX_LINES} lines. */
    record TooLong() implements StatementResult {}

    /** The retailer has no account, or the caller may not see it. */
    record NoAccount() implements StatementResult {}
}
