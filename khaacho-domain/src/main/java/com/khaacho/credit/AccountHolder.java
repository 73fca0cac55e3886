package com.khaacho.credit;

import java.util.UUID;

/**
 * Whose account it is, as papers name it.
 *
 * @param code what people call the retailer by, such as R-000123; it never changes
 * @param pan the tax office's number, nine digits; null when not known
 */
public record AccountHolder(UUID id, String name, String code, String pan) {}
