package com.khaacho.architecture.planted.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Mapped by JPA. */
@Entity
public class ThingEntity {
    @Id
    public long id;
}
