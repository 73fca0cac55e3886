/** What the container tests share: the running platform, its public API as a shop sees it, and patience. */
package com.khaacho.testing;
