/**
 * A power cut for the broker's journal: what was written and not synced is taken back. A library from bench/powercut,
 * preloaded into the broker, notes each write; only the kernel's view tells synced from unsynced, since the journal's files
 * are made full-size beforehand and written in place.
 */
package com.khaacho.chaos.powercut;
