/**
 * Measures Khaacho on this machine: what acceptance and the whole journey of an order cost, beside another system where
 * one is given, and what choosing vendors costs. The commands live here; they use the packages below and com.khaacho.launcher to run the servers.
 */
package com.khaacho.bench;
