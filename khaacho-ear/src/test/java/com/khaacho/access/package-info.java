/** Who may do what over the public API: every route with no token, a bad one, the wrong role and a stranger's order. */
package com.khaacho.access;
