package com.khaacho.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a product usually cost on a day in Nepal, NPR per selling unit without VAT. */
public record DailyMedian(LocalDate day, BigDecimal median) {}
