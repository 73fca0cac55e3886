package com.khaacho.pipeline;

/**
 * What a queue holds at a moment.
 *
 * @param messages waiting and being worked on
 * @param delivering of these, being worked on
 * @param consumers who read from it; a stage without any stands still
 */
public record QueueState(String name, long messages, long delivering, int consumers) {}
