/** Bad input over the public API: a 4xx problem that names the field, and nothing else happens. */
package com.khaacho.input;
