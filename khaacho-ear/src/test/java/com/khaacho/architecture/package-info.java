/**
 * How the code must be built, as tests: what may stand where, and that the stages' three descriptions agree. Sees all
 * modules; nothing depends on it.
 */
package com.khaacho.architecture;
