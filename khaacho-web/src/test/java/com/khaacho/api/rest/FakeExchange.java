package com.khaacho.api.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request, its response and what lies behind a filter: only what our filters use is there. */
public final class FakeExchange {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> answerHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private ServletRequest passedOn;

    private FakeExchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static FakeExchange of(String method, String path) {
        return new FakeExchange(method, path);
    }

    public FakeExchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeExchange.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getContextPath" -> "";
                    case "getRemoteAddr" -> "192.0.2.7";
                    case "getRemoteUser", "getUserPrincipal" -> null;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                    case "getHeaders" -> Collections.enumeration(List.of(headers.get((String) arguments[0])));
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                FakeExchange.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "setHeader", "addHeader" -> answerHeaders.put((String) arguments[0], (String) arguments[1]);
                    case "setContentType" -> answerHeaders.put("Content-Type", (String) arguments[0]);
                    case "setContentLength" -> null;
                    case "setStatus" -> {
                        status = (int) arguments[0];
                        yield null;
                    }
                    case "getStatus" -> status;
                    case "getOutputStream" -> new Output();
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    /** What stands behind the filter: remembers that the request came through. */
    public FilterChain chain() {
        return (request, response) -> passedOn = request;
    }

    public boolean wasPassedOn() {
        return passedOn != null;
    }

    /** The request as the next filter sees it. */
    public HttpServletRequest passedOn() {
        return (HttpServletRequest) passedOn;
    }

    public int status() {
        return status;
    }

    public String answerHeader(String name) {
        return answerHeaders.get(name);
    }

    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private final class Output extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
            body.write(b);
        }
    }
}
