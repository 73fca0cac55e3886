package com.khaacho.architecture.planted.rest;

import jakarta.ws.rs.Path;

/** A resource by another name. */
@Path("things")
public class ThingsEndpoint {}
