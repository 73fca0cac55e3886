/** Who may call: users, their roles and the party each acts for. Uses nothing of ours. */
package com.khaacho.identity;
