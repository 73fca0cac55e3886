package com.khaacho.architecture.planted.jms;

import jakarta.ejb.Stateless;

/** A use case that hides in an adapter. */
@Stateless
public class SessionBeanInSender {

    public void decide() {}
}
