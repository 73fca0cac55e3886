/** Each invariant against a planted violation: a check that cannot fail proves nothing. */
package com.khaacho.chaos.invariants;
