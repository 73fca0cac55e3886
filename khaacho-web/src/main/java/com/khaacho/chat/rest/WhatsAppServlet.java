package com.khaacho.chat.rest;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatQueue;
import com.khaacho.chat.ChatSettings;
import com.khaacho.pipeline.PipelineUnavailableException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The hook of Twilio and Meta: the signature, messages into the queue, done. A servlet and no resource, because providers
 * are told an address outside of the API's and nothing may read the body before its signature is checked.
 */
public class WhatsAppServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Of Twilio, a message of at most 1,600 characters; the rest is names and room. */
    private static final int MAX_FORM = 65_536;

    /** Of Meta, which sends up to so much at once. */
    private static final int MAX_JSON = 3 * 1_024 * 1_024;

    private static final String RETRY_SECONDS = "5";
    private static final String META_SIGNATURE = "X-Hub-Signature-256";

    private transient ChatQueue queue;
    private transient ChatSettings settings;
    private transient TwilioHook twilio;
    private transient MetaHook meta;

    /** Given by the container, which makes servlets with their constructor without parameters. */
    @Inject
    void use(ChatQueue chats, ChatSettings chatSettings, Clock clock) {
        queue = chats;
        settings = chatSettings;
        twilio = new TwilioHook(chatSettings, clock);
        meta = new MetaHook(chatSettings, clock);
    }

    /** Meta asks once whether it is us whom it shall call. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> challenge = meta.challenge(
                request.getParameter("hub.mode"),
                request.getParameter("hub.verify_token"),
                request.getParameter("hub.challenge"));
        if (!settings.isOn()) {
            refuse(request, response, ProblemCode.NOT_FOUND);
        } else if (challenge.isEmpty()) {
            refuse(request, response, ProblemCode.WRONG_SIGNATURE);
        } else {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(challenge.get());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.isOn()) {
            refuse(request, response, ProblemCode.NOT_FOUND);
            return;
        }
        String metaSignature = request.getHeader(META_SIGNATURE);
        int limit = metaSignature == null ? MAX_FORM : MAX_JSON;
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response, ProblemCode.BODY_TOO_LARGE);
            return;
        }
        Optional<List<ChatMessage>> messages = metaSignature == null
                ? twilio.read(body, request.getHeader("X-Twilio-Signature"))
                : meta.read(body, metaSignature);
        if (messages.isEmpty()) {
            refuse(request, response, ProblemCode.WRONG_SIGNATURE);
            return;
        }
        take(messages.get(), request, response);
    }

    private void take(List<ChatMessage> messages, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            messages.forEach(queue::put);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (PipelineUnavailableException e) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            refuse(request, response, ProblemCode.PIPELINE_UNAVAILABLE);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemCode code)
            throws IOException {
        Problems.write(request, response, code, code.title());
    }
}
