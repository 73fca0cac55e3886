package com.khaacho.architecture.planted.things;

import jakarta.json.JsonObject;

/** A framework in the domain. */
public class FrameworkInDomain {
    public JsonObject json;
}
