package com.khaacho.returns;

/** Why goods come back, or are missing. */
public enum ReturnReason {
    DAMAGED("Damaged", false),
    EXPIRED("Expired", false),
    /** Billed, but not among what came. */
    SHORTAGE("Short delivery", false),
    WRONG_ITEM("Wrong item", true),
    QUALITY("Quality", true),
    OTHER("Other", true);

    private final String printed;
    private final boolean fitForSale;

    ReturnReason(String printed, boolean fitForSale) {
        this.printed = printed;
        this.fitForSale = fitForSale;
    }

    /** As it stands on the credit note. */
    public String printed() {
        return printed;
    }

    /** Whether the vendor may take such goods back into its stock. */
    public boolean isFitForSale() {
        return fitForSale;
    }
}
