package org.anning.loans.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate that holds from a day on, until the next segment.
 *
 * @param from first day
 * @param percent per cent a year, simple
 */
public record RateSegment(LocalDate from, BigDecimal percent) {}
