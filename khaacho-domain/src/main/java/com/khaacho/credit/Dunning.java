package com.khaacho.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has not paid, and what they were told about it; decided on the primary. */
public interface Dunning {

    /**
     * Takes a day's reminders, unless they are done or somebody is at them. Who has not finished after an hour counts as
     * dead.
     *
     * @return whether the caller has to do it
     */
    boolean claim(LocalDate day);

    /** The next retailers that owe something, due or not, in the order of their ids, at most so many; null starts. */
    List<LateDebtor> debtorsAfter(UUID last, int debtors, LocalDate today);

    /** Keeps those that are new, and returns them: whoever was told of a bill on a level is not told again. */
    List<Reminder> add(Collection<Reminder> reminders);

    /** Keeps how many were told on a day. */
    void finish(LocalDate day, int told);
}
