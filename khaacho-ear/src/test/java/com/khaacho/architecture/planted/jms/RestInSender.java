package com.khaacho.architecture.planted.jms;

import jakarta.ws.rs.core.Response;

/** JAX-RS beside the queue. */
public class RestInSender {
    public Response answer;
}
