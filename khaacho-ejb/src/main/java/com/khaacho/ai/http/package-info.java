/**
 * Language models over HTTP, through LangChain4j, which stands here alone. Each provider is a bean of its own, so that
 * each has its own time limit, breaker and bulkhead. Never called within a transaction.
 */
package com.khaacho.ai.http;
