package com.khaacho.architecture.planted.app;

import dev.langchain4j.model.chat.ChatModel;

/** A use case that speaks with a provider's library. */
public class AsksModelItself {
    public ChatModel model;
}
