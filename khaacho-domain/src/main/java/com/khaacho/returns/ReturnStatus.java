package com.khaacho.returns;

/** The state of a return; a decision is final. */
public enum ReturnStatus {
    REPORTED,
    ACCEPTED,
    DECLINED
}
