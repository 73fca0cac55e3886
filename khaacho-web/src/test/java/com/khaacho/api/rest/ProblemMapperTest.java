package com.khaacho.api.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.SystemException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {

    /** As Payara throws it when PostgreSQL is killed while it commits. */
    @Test
    void a_commit_without_an_answer_is_in_doubt_and_no_fault_of_ours() {
        SystemException lost = new SystemException();
        lost.initCause(new XAException("LocalTransactionException: FATAL: terminating connection"));
        assertTrue(ProblemMapper.isCommitInDoubt(lost));
        assertFalse(ProblemMapper.isCommitInDoubt(new SystemException("no more room")));
    }
}
